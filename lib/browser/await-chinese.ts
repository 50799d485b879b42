import { hasChinese } from './has-chinese.ts'
import { watchPage } from './watch-page.ts'

/**
 * Calls `onChinese` once, when the page has enough Chinese to be compared: at the first look, or when
 * its text changes. Returns the look: true once Chinese was found.
 *
 * This is all that a page without Chinese pays for. It touches no element and nothing of the
 * extension's own API: a browser makes these for a script at their first use, and that takes longer
 * than the search.
 */
export function awaitChinese(onChinese: () => void): () => boolean {
  const found = new AbortController()
  // Its ends are those of the document and move with every change: no second one is needed.
  const everything = new Range()
  const look = () => {
    if (found.signal.aborted) return true
    everything.selectNodeContents(document)
    if (!hasChinese(everything.toString())) return false
    found.abort()
    onChinese()
    return true
  }
  watchPage(async () => void look(), found.signal)
  return look
}
