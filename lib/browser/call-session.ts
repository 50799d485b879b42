import { browser } from 'wxt/browser'
import { askTwice } from './ask-twice.ts'
import { SESSION_WANTED } from './session-wanted.ts'

/** Has the background bring the script that compares into this page. */
export async function callSession(): Promise<void> {
  // A script that an extension left behind when it was removed has nobody to call.
  if (browser.runtime?.id) await askTwice(() => browser.runtime.sendMessage(SESSION_WANTED))
}
