import type { Browser } from 'wxt/browser'
import { askTwice } from './ask-twice.ts'
import { SESSION_WANTED } from './session-wanted.ts'

/** What `wxt/browser` reads as soon as it is imported, which a page without Chinese shall not pay for. */
interface WithBrowser {
  readonly browser?: { readonly runtime: typeof Browser.runtime }
  readonly chrome?: { readonly runtime: typeof Browser.runtime }
}

/** Ends when the reader goes to this page: a browser may load it ahead, behind another one in the same tab. */
async function whenShown(): Promise<void> {
  const { prerendering } = document as Document & { readonly prerendering?: boolean }
  if (!prerendering) return
  await new Promise((resolve) =>
    document.addEventListener('prerenderingchange', resolve, { once: true }),
  )
}

/** Has the background bring the script that compares into this page. */
export async function callSession(): Promise<void> {
  await whenShown()
  const { browser, chrome } = globalThis as WithBrowser
  const { runtime } = (browser ?? chrome)!
  // A script that an extension left behind when it was removed has nobody to call.
  if (runtime?.id) await askTwice(() => runtime.sendMessage(SESSION_WANTED))
}
