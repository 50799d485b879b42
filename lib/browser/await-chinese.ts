import { pageHasChinese } from './page-has-chinese.ts'
import { mayGrow } from './trees/tree.ts'
import { watchPage } from './watch-page.ts'

/** No event tells of a shadow tree that an element grows: then the page is looked at so often, … */
const LOOKS = 10
/** … in ms. */
const LATER = 1000

/**
 * Calls `onChinese` once, when the page has enough Chinese to be compared: at the first look, or when
 * its text changes. Returns the look: true once Chinese was found.
 *
 * This is all that a page without Chinese pays for. It touches few elements and nothing of the
 * extension's own API: a browser makes these for a script at their first use, and that takes longer
 * than the search.
 */
export function awaitChinese(onChinese: () => void): () => boolean {
  const found = new AbortController()
  let looks = LOOKS
  const onDoors = (doors: readonly Element[]) => {
    watch.follow(doors)
    if (doors.some(mayGrow) && looks-- > 0) setTimeout(watch.lookSoon, LATER)
  }
  const look = () => {
    if (found.signal.aborted) return true
    if (!pageHasChinese(onDoors)) return false
    found.abort()
    onChinese()
    return true
  }
  const watch = watchPage(async () => void look(), found.signal)
  return look
}
