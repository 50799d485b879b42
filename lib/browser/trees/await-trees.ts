/** Elements that may grow a shadow tree are looked at this often, in ms, … */
const LOOK = 150
/** … and given up after so many looks. */
const LOOKS = 60

/**
 * Waits for elements to grow an open shadow tree, which no event tells: `onTree` hears of each tree
 * once. Returns what adds an element to those waited for; one timer serves them all.
 */
export function awaitTrees(
  onTree: (tree: ShadowRoot) => void,
  signal: AbortSignal,
): (element: Element) => void {
  const known = new WeakSet<Element>()
  /** How many looks each has left. */
  const waiting = new Map<Element, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    timer = undefined
    for (const [element, left] of waiting) {
      if (left > 0 && element.isConnected && !element.shadowRoot) waiting.set(element, left - 1)
      else {
        waiting.delete(element)
        if (element.shadowRoot) onTree(element.shadowRoot)
      }
    }
    lookLater()
  }
  const lookLater = () => {
    if (waiting.size > 0 && !signal.aborted) timer ??= setTimeout(look, LOOK)
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  return (element) => {
    if (known.has(element)) return
    known.add(element)
    waiting.set(element, LOOKS)
    lookLater()
  }
}
