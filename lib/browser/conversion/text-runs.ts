import { contains, matches } from '#lib/browser/own-methods.ts'
import { isFrame, mayGrow, type Frame, type Tree } from '#lib/browser/trees/tree.ts'
import { exceptionsIn, isConvertible, treatmentOf } from './left-alone.ts'

/** Text nodes that read as one text, with nothing between them that would part a word. */
export type Run = readonly Text[]

/** What a walk comes across, in document order. */
export type Found =
  | { readonly kind: 'run'; readonly nodes: Run }
  | { readonly kind: 'attributes'; readonly element: Element }
  /** A document or shadow root of its own, to be walked and watched by itself. */
  | { readonly kind: 'root'; readonly root: Tree }
  | { readonly kind: 'frame'; readonly frame: Frame }
  /** May yet become a root: a custom element that has no shadow tree so far. */
  | { readonly kind: 'host'; readonly element: Element }
  | { readonly kind: 'lost' }
  /** Nothing, in a long stretch of it: whoever walks may look at the clock. */
  | { readonly kind: 'step' }

/** After so many nodes without a find a walk stops all the same. */
const STRIDE = 64

const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RT RP RUBY S ' +
    'SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TSPAN U WBR'
  ).split(' '),
)
const INLINE_DISPLAY = /^(?:inline$|contents|ruby)/
/** What is read or heard; `label` only of choices and their groups: elsewhere it may be for machines. */
export const ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label', 'label'] as const
const WITH_LABEL = 'option[label],optgroup[label]'
export const WITH_ATTRIBUTES = `[title],[alt],[placeholder],[aria-label],${WITH_LABEL}`

/** Whether an attribute of `ATTRIBUTES` is one to be read where it stands. */
export const isRead = (element: Element, name: string) =>
  name !== 'label' || matches(element, WITH_LABEL)

const HAN = '[\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}]'
const HAN_ANYWHERE = new RegExp(HAN, 'u')
const HAN_AT_END = new RegExp(`${HAN}$`, 'u')
/** A character has two units at most: looking for its end from the start of a text takes long. */
const LAST = -2
const HAN_AT_START = new RegExp(`^${HAN}`, 'u')

/** Whether there is anything to convert in `text`. */
export const hasHan = (text: string) => HAN_ANYWHERE.test(text)

const isGloss = ({ tagName }: Element) => tagName === 'RT' || tagName === 'RP'
export const isInline = (element: Element) => INLINE.has(element.tagName.toUpperCase())

/**
 * What holds the lines of `node`: the nearest element that is not inline, or the top of its tree. What
 * stands around an exception is not for us, so that one's lines end with it.
 */
export function lineBoxOf(node: Node): Node {
  let box = node.parentNode ?? node
  const isPart = (inner: Node) =>
    inner.nodeType === Node.ELEMENT_NODE && isInline(inner as Element) && isConvertible(inner)
  while (box.parentNode && isPart(box)) box = box.parentNode
  return box
}

/** A menu's links stand side by side; a link in running text may begin inside a word. */
const isLinkAfterLink = (element: Element) =>
  element.tagName === 'A' &&
  element.previousSibling?.nodeType === Node.ELEMENT_NODE &&
  (element.previousSibling as Element).tagName === 'A'

function partsWords(element: Element): boolean {
  if (isLinkAfterLink(element)) return true
  if (isGloss(element)) return false
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display
  return !!display && !INLINE_DISPLAY.test(display)
}

type Parts = (element: Element) => boolean

/** `partsWords` for a walk, which asks twice of most elements: on the way in, and on the way out. */
function rememberLast(): Parts {
  let last: Element | null = null
  let answer = false
  return (element) => {
    if (element !== last) answer = partsWords((last = element))
    return answer
  }
}

/** Whether an inline element parts words that one leaves or enters on the way from `a` to `b`. */
function isParted(a: Text, b: Text, parts: Parts): boolean {
  let from = a.parentElement
  for (; from && !contains(from, b); from = from.parentElement) if (parts(from)) return true
  for (let to = b.parentElement; to && to !== from; to = to.parentElement)
    if (parts(to)) return true
  return false
}

/** Whether a word may reach from `a` to `b`, neighbours in a run. */
const isJoined = (a: Text, b: Text, parts: Parts): boolean =>
  !HAN_AT_END.test(a.data.slice(LAST)) || !HAN_AT_START.test(b.data) || !isParted(a, b, parts)

/** Parts `nodes` where no word reaches across, into `found`; parts without Chinese are left out. */
function addRuns(nodes: readonly Text[], found: Found[], parts: Parts): void {
  let start = 0
  for (let end = 1; end <= nodes.length; end++) {
    if (end < nodes.length && isJoined(nodes[end - 1]!, nodes[end]!, parts)) continue
    const run = nodes.slice(start, end)
    if (run.some(({ data }) => hasHan(data))) found.push({ kind: 'run', nodes: run })
    start = end
  }
}

/** Nodes that stand side by side, first and last. */
export type Stretch = readonly [first: Node, last: Node]

/** The stretch of the page that stands in one line with `node`: a word may reach to its ends. */
export function lineAround(node: Node): Stretch {
  const box = lineBoxOf(node)
  let first = node
  while (first.parentNode && first.parentNode !== box) first = first.parentNode
  let last = first
  const belongs = (other: Node | null): other is Node =>
    !!other && (other.nodeType !== Node.ELEMENT_NODE || isInline(other as Element))
  while (belongs(first.previousSibling)) first = first.previousSibling
  while (belongs(last.nextSibling)) last = last.nextSibling
  return [first, last]
}

/**
 * Walks the stretch from `first` to `last` and all that is in it, and finds what conversion may
 * touch. Glosses of ruby are runs of their own, and the text around them is one. Lazy: a walk can
 * rest between two finds. It ends with `lost` if the page has taken away the place where it stood.
 */
export function* textRuns([first, last]: Stretch): Generator<Found> {
  let nodes: Text[] = []
  /** Lines that a gloss interrupts. */
  const interrupted: Text[][] = []
  // Steps that yielded themselves would make a generator for each element of a page.
  const found: Found[] = []
  /** Where text stands again in what was passed by. */
  const exceptions: Element[] = []
  const parts = rememberLast()

  function endLine(): void {
    if (nodes.length === 0) return
    addRuns(nodes, found, parts)
    nodes = []
  }
  /** Whether to go into `element`. */
  function enter(element: Element): boolean {
    if (isGloss(element)) {
      interrupted.push(nodes)
      nodes = []
    } else if (!isInline(element)) endLine()
    const treatment = treatmentOf(element)
    if (treatment !== 'convert') endLine()
    if (treatment === 'exceptions') exceptions.push(...exceptionsIn(element))
    if (treatment === 'nothing' || treatment === 'exceptions') return false
    if (element.hasAttributes() && matches(element, WITH_ATTRIBUTES))
      found.push({ kind: 'attributes', element })
    if (element.shadowRoot) found.push({ kind: 'root', root: element.shadowRoot })
    else if (mayGrow(element)) found.push({ kind: 'host', element })
    if (isFrame(element)) found.push({ kind: 'frame', frame: element })
    return treatment === 'convert'
  }
  function leave(element: Element): void {
    if (isGloss(element)) {
      endLine()
      nodes = interrupted.pop() ?? []
    } else if (!isInline(element)) endLine()
  }
  /** The node after `node` and all that is in it; null at the end of the stretch. */
  function nextOf(node: Node): Node | null {
    for (let at = node; ; depth--) {
      if (at.nodeType === Node.ELEMENT_NODE) leave(at as Element)
      const next = at.nextSibling
      if (depth === 0 && (at === last || !next)) {
        endLine()
        return null
      }
      if (next) return next
      if (!at.parentNode) {
        found.push({ kind: 'lost' })
        return null
      }
      at = at.parentNode
    }
  }

  let depth = 0
  let strode = 0
  for (let node: Node | null = first; node;) {
    let inside: Node | null = null
    if (node.nodeType === Node.TEXT_NODE) nodes.push(node as Text)
    else if (node.nodeType !== Node.ELEMENT_NODE || enter(node as Element)) inside = node.firstChild
    if (inside) depth++
    node = inside ?? nextOf(node)
    if (++strode === STRIDE) found.push({ kind: 'step' })
    if (found.length) {
      strode = 0
      yield* found.splice(0)
    }
    for (const exception of exceptions.splice(0)) yield* textRuns([exception, exception])
  }
}
