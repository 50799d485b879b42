import { browser } from 'wxt/browser'

/**
 * Runs in the page by itself, so it knows nothing but what it is given. The address of the largest
 * frame that the page itself may not read, where there is little else on the page; null for none.
 */
function findForeignFrame(leastShare: number, mostText: number): string | null {
  if ((document.body?.innerText ?? '').trim().length > mostText) return null
  let found: string | null = null
  let most = leastShare * innerWidth * innerHeight
  for (const frame of document.querySelectorAll('iframe')) {
    const { width, height } = frame.getBoundingClientRect()
    // What may fill the screen is a film.
    if (frame.contentDocument || frame.allowFullscreen || width * height < most) continue
    if (!/^https?:/.test(frame.src)) continue
    found = frame.src
    most = width * height
  }
  return found
}

/** Such a frame covers at least this share of the window; an advertisement covers less. */
const LEAST_SHARE = 0.3
/** A page with more characters of its own has its article there, if anywhere. */
const MOST_TEXT = 2000

/**
 * The address of a frame of another site that the page of a tab seems to be there for; null where there
 * is none. Its text is not read: nobody has let the extension into that site, and a script for such
 * frames would run in every advertisement.
 */
export async function foreignFrame(tabId: number): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: findForeignFrame,
      args: [LEAST_SHARE, MOST_TEXT],
    })
    return answer?.result ?? null
  } catch {
    // A page that is closed to extensions, or has gone: nothing is to be told of it.
    return null
  }
}
