import { isFrame } from '#lib/browser/trees/tree.ts'
import { treatmentOf } from './left-alone.ts'

/** Lists of this length are looked through; in longer ones the place is searched for. */
const FEW = 32
/** Nodes without a box (blanks, comments, hidden elements) that a search steps over. */
const STEPS = 8

/** Where `node` is shown, in the coordinates of its window; null where it has no box of its own. */
function boxOf(node: Node): DOMRect | null {
  let box: DOMRect | null = null
  if (node.nodeType === Node.ELEMENT_NODE) box = (node as Element).getBoundingClientRect()
  else if (node.nodeType === Node.TEXT_NODE) {
    const range = node.ownerDocument!.createRange()
    range.selectNodeContents(node)
    box = range.getBoundingClientRect()
  }
  return box && (box.width > 0 || box.height > 0) ? box : null
}

/**
 * Index of the first of `nodes` that reaches into the window, by halving: long lists stand in the
 * order in which they are shown. Where one does not, its text is not found here, and converted later.
 */
function firstInView(nodes: NodeListOf<ChildNode>): number {
  let [low, high] = [0, nodes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    let at = middle
    let box: DOMRect | null = null
    for (; at < high && at < middle + STEPS && !box; at++) box = boxOf(nodes[at]!)
    if (box && box.bottom <= 0) low = at
    else high = middle
  }
  return low
}

const isBoxless = (element: Element) => getComputedStyle(element).display === 'contents'

function* textInElement(element: Element, height: number): Generator<Text> {
  if (treatmentOf(element) === 'nothing') return
  if (element.shadowRoot) yield* textAmong(element.shadowRoot.childNodes, height)
  const inner = isFrame(element) && element.contentDocument
  if (inner) yield* textInView(inner)
  yield* textAmong(element.childNodes, height)
}

function* textAmong(nodes: NodeListOf<ChildNode>, height: number): Generator<Text> {
  let below = 0
  for (let i = nodes.length > FEW ? firstInView(nodes) : 0; i < nodes.length && below < FEW; i++) {
    const node = nodes[i]!
    const box = boxOf(node)
    if (box && box.top >= height) below++
    if (box && (box.top >= height || box.bottom <= 0)) continue
    if (node.nodeType === Node.TEXT_NODE) {
      if (box) yield node as Text
    } else if (node.nodeType === Node.ELEMENT_NODE && (box || isBoxless(node as Element))) {
      if (box) below = 0
      yield* textInElement(node as Element, height)
    }
  }
}

/**
 * The text nodes that a reader sees in a window, open shadow trees and same-origin frames included.
 * Its cost depends on the depth of the page and on what is in view, hardly on the page's length:
 * O(depth × (log siblings + visible)). Asking what stands at points costs as much for each point.
 */
export function* textInView(document: Document): Generator<Text> {
  const height = document.defaultView?.innerHeight ?? 0
  if (document.body) yield* textInElement(document.body, height)
}
