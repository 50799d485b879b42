import type { Page } from '@playwright/test'

/** What a page gave screen readers to say since it was listened to, in order. */
export interface Listener {
  readonly heard: () => Promise<string[]>
  /** What is said from now on. */
  readonly forget: () => Promise<void>
}

/**
 * Listens to the live regions of a page, as a screen reader does: what changes in a region is said,
 * the region as a whole, if it was there and drawn before the change. Changes within `TOGETHER` ms
 * are one, for browsers tell them together.
 */
export async function listen(page: Page): Promise<Listener> {
  await page.evaluate(() => {
    const REGIONS = '[role=status], [role=alert], [role=log], output:not([aria-live=off])'
    const TOGETHER = 60
    const heard: string[] = []
    let ready = new Set<Element>()
    const look = () => {
      const regions = [...document.querySelectorAll(REGIONS)]
      ready = new Set(regions.filter((region) => region.getClientRects().length > 0))
    }
    const changed = new Set<Element>()
    const tell = () => {
      for (const region of changed) {
        const words = region.textContent.replace(/\s+/g, ' ').trim()
        if (words !== '' && region.isConnected && ready.has(region)) heard.push(words)
      }
      changed.clear()
      look()
    }
    new MutationObserver((mutations) => {
      if (changed.size === 0) setTimeout(tell, TOGETHER)
      for (const { target, addedNodes, type } of mutations) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(REGIONS)
        const says = type === 'characterData' || [...addedNodes].some((node) => node.textContent)
        if (region && says) changed.add(region)
      }
      // A region that has just come is ready for what comes next.
      if (changed.size === 0) look()
    }).observe(document, { subtree: true, childList: true, characterData: true })
    look()
    Object.assign(globalThis, { heard })
  })
  return {
    heard: () => page.evaluate(() => [...(Reflect.get(globalThis, 'heard') as string[])]),
    forget: () =>
      page.evaluate(() => void (Reflect.get(globalThis, 'heard') as string[]).splice(0)),
  }
}
