import { pageHasChinese } from './page-has-chinese.ts'
import { mayGrow, treeIn, type Tree } from './trees/tree.ts'

/** What changes after a quiet time is looked at so much later, in ms: more of it may be coming. */
const SOON = 300
/** What changes all the time is looked at so often, in ms. */
const SELDOM = 1500
/** Looking takes at most this share of the time. */
const SHARE = 0.1
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
 * than the search. It hears of one change and then of no other until it has looked, so a page that
 * changes without end hardly notices it.
 */
export function awaitChinese(onChinese: () => void): () => boolean {
  let found = false
  let looks = LOOKS
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The last look: when it ended, and how long it took, in ms. */
  let [ended, took] = [-SOON, 0]

  const lookIn = (wait: number) => {
    timer ??= setTimeout(look, Math.max(wait, took / SHARE))
  }
  const onChange = () => {
    observer.disconnect()
    lookIn(performance.now() - ended < SOON ? SELDOM : SOON)
  }
  const observer = new MutationObserver(onChange)
  const observe = (tree: Tree) =>
    observer.observe(tree, { childList: true, characterData: true, subtree: true })

  const onDoors = (doors: readonly Element[]) => {
    for (const door of doors) {
      const tree = treeIn(door)
      if (tree) observe(tree)
      // A frame may go elsewhere. Listening twice is listening once.
      door.addEventListener('load', onChange)
    }
    if (doors.some(mayGrow) && looks-- > 0) lookIn(LATER)
  }
  const look = () => {
    if (found) return true
    clearTimeout(timer)
    timer = undefined
    const start = performance.now()
    // First, so that no change falls between the two.
    observe(document)
    found = pageHasChinese(onDoors)
    ended = performance.now()
    took = ended - start
    if (!found) return false
    observer.disconnect()
    clearTimeout(timer)
    onChinese()
    return true
  }
  return look
}
