import { browser } from 'wxt/browser'
import { interfaceText } from './interface-text.ts'
import { languageAtHand, watchLanguage } from './language-at-hand.ts'

/** Those who add to the menus, in the order of the menu. */
const makers: (() => void)[] = []

/** Has `make` add to the menus whenever they are made. To be called at every start of the background. */
export function addToMenus(make: () => void): void {
  makers.push(make)
}

async function makeMenus(): Promise<void> {
  await languageAtHand()
  await browser.contextMenus.removeAll()
  for (const make of makers) make()
  await browser.action.setTitle({ title: interfaceText('openPanel') })
}

/**
 * Makes the menus at the installation, and anew when the reader chooses another language. To be
 * called at every start of the background.
 */
export function keepMenus(): void {
  const make = () => void makeMenus()
  browser.runtime.onInstalled.addListener(make)
  // The browser keeps menus over a restart, but not the title of the button.
  browser.runtime.onStartup.addListener(make)
  watchLanguage(make)
}
