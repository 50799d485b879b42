import { DOORS } from './trees/find-doors.ts'
import { treeIn, type Tree } from './trees/tree.ts'

/** The page has been still for so long, in ms: it has finished what it was doing. */
const STILL = 300
/** A page that is never still is looked at after so long all the same, in ms. */
const PATIENCE = 1500
/** Looking at a page takes at most this share of the time, however often it changes, … */
const SHARE = 0.1
/** … but no reader waits longer for the next look, in ms: most of a long one may have been waiting. */
const LONGEST_REST = 3000

interface PageWatch {
  /** Watches the trees behind these elements, too: for a look that comes across them. */
  readonly follow: (doors: readonly Element[]) => void
  /** Looks when the page is still, as if it had changed. */
  readonly lookSoon: () => void
}

/**
 * Calls `look` when the page's text may have changed: text that comes late, a single-page
 * application that goes elsewhere.
 * A navigation inside the page is seen by the change of the text that it brings.
 */
export function watchPage(look: () => Promise<void>, signal: AbortSignal): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the first change came that no look has seen yet. */
  let since: number | null = null
  /** When the rest after the last look ends: however the page changes meanwhile, not later. */
  let rested = 0
  let looking = false

  const run = async () => {
    timer = undefined
    since = null
    looking = true
    const start = performance.now()
    await look()
    looking = false
    const now = performance.now()
    rested = now + Math.min((now - start) / SHARE, LONGEST_REST)
    if (since !== null) schedule()
  }
  const schedule = () => {
    const now = performance.now()
    since ??= now
    if (looking) return
    clearTimeout(timer)
    const patience = Math.max(0, since + PATIENCE - now)
    timer = setTimeout(() => void run(), Math.max(Math.min(STILL, patience), rested - now))
  }

  const observer = new MutationObserver((records) => {
    if (records.some(bringsText)) schedule()
  })
  const observe = (tree: Tree) =>
    observer.observe(tree, { childList: true, characterData: true, subtree: true })
  observe(document)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return {
    follow: (doors) => {
      // What is watched already stays watched once.
      for (const door of doors) {
        const tree = treeIn(door)
        if (tree) observe(tree)
        // A frame may go elsewhere.
        door.addEventListener('load', schedule, { signal })
      }
    },
    lookSoon: schedule,
  }
}

/** Most mutations of a page move boxes and pictures; these are no reason to look again. */
function bringsText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return true
  return hasText(addedNodes) || hasText(removedNodes)
}

function hasText(nodes: NodeList): boolean {
  return Array.from(nodes as NodeListOf<Node & Partial<Element>>).some(
    (node) =>
      node.textContent?.trim() ||
      // A frame or a shadow tree may stand in it: their text is not its own.
      node.matches?.(DOORS) ||
      node.querySelector?.(DOORS),
  )
}
