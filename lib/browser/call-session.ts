import type { Browser } from 'wxt/browser'
import { askTwice } from './ask-twice.ts'
import { SESSION_WANTED } from './session-wanted.ts'

/** What `wxt/browser` reads as soon as it is imported, which a page without Chinese shall not pay for. */
interface WithBrowser {
  readonly browser?: { readonly runtime: typeof Browser.runtime }
  readonly chrome?: { readonly runtime: typeof Browser.runtime }
}

/** Has the background bring the script that compares into this page, once the reader is there. */
export async function callSession(): Promise<void> {
  // A browser may load it ahead, behind another one in the same tab.
  if ('prerendering' in document && document.prerendering)
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve))
  const { browser, chrome } = globalThis as WithBrowser
  const { runtime } = (browser ?? chrome)!
  // A script that an extension left behind when it was removed has nobody to call.
  if (runtime?.id) await askTwice(() => runtime.sendMessage(SESSION_WANTED))
}
