import { lineValue } from './line-value.ts'
import type { StyleOf } from './layoutless.ts'
import { slices } from './slices.ts'
import { isFrame, mayGrow, type Frame } from './trees/tree.ts'

/** Never article text: chrome of the page, what is typed into, and the glosses of ruby. */
const LEFT_OUT = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE DIALOG MENU RT RP BUTTON SELECT OPTION INPUT TEXTAREA ' +
    'SVG MATH CANVAS OBJECT EMBED AUDIO VIDEO PROGRESS METER DATALIST'
  ).split(' '),
)
const LEFT_OUT_ROLES = new Set('navigation search menu menubar toolbar dialog alert'.split(' '))
// Empty where a DOM without layout does not know an element.
const INLINE = /^(inline|contents|ruby|$)/
const HEADING = /^H[1-6]$/
/** Shadow trees, slots and frames inside each other beyond this are no article. */
const DEEPEST = 40
/** A frame that is smaller, in px, shows nobody anything: it prints, measures or counts. */
const SMALLEST_FRAME = 40

/** An element that starts and ends lines, in document order. */
export interface Block {
  readonly element: Element
  /** Index of the block around it, -1 for the root. */
  readonly parent: number
}

/** What stands between two line breaks of the page as it is laid out. */
export interface Line {
  /** Index of the block that it stands in. */
  readonly block: number
  readonly nodes: readonly Text[]
  /** What it speaks for: above zero for prose, below for the chrome of a page. */
  readonly value: number
}

export interface Lines {
  readonly blocks: readonly Block[]
  readonly lines: readonly Line[]
  /** The elements that hold, or may yet hold, a shadow tree or the document of a frame. */
  readonly doors: readonly Element[]
}

/**
 * Reads the visible text below `root` line by line, without touching the page: as it is shown, with
 * what stands in open shadow trees, slots and the frames that the page itself may see. Hidden,
 * editable and left-out elements are skipped with all that is in them; `styleOf` tells how elements of
 * a document are shown that is not laid out. Works in slices: a page that
 * changes meanwhile gives what was seen, and its change starts the next reading.
 */
export async function collectLines(
  root: Element,
  signal: AbortSignal,
  styleOf: StyleOf = getComputedStyle,
): Promise<Lines> {
  const work = slices(signal)
  const blocks: Block[] = [{ element: root, parent: -1 }]
  const lines: Line[] = []
  const doors: Element[] = []
  const open = [0]
  let nodes: Text[] = []
  let [length, linked, links] = [0, 0, 0]

  const endLine = () => {
    if (length > 0) {
      const block = open.at(-1)!
      const heading = HEADING.test(blocks[block]!.element.tagName)
      const value = lineValue({ text: nodes.map((node) => node.data).join(''), heading, linked })
      lines.push({ block, nodes, value })
    }
    nodes = []
    length = linked = 0
  }
  const enter = (element: Element): boolean => {
    if (element.tagName === 'BR') endLine()
    const display = shownAs(element, styleOf)
    if (display === null) return false
    if (element.tagName === 'A') links++
    if (INLINE.test(display) && !isFrame(element)) return true
    endLine()
    open.push(blocks.push({ element, parent: open.at(-1)! }) - 1)
    return true
  }
  const leave = (element: Element) => {
    if (element.tagName === 'A') links--
    if (blocks[open.at(-1)!]!.element !== element) return
    endLine()
    open.pop()
  }
  const read = (node: Text) => {
    const visible = node.data.trim().length
    nodes.push(node)
    length += visible
    if (links > 0) linked += visible
  }

  /** What is shown in the place of an element's children; null where these are. */
  const shownIn = (element: Element): readonly Node[] | null => {
    if (isFrame(element)) {
      doors.push(element)
      const body = element.contentDocument?.body
      return body && isSeen(element) ? [body] : []
    }
    const { shadowRoot } = element
    if (shadowRoot) {
      doors.push(element)
      return Array.from(shadowRoot.childNodes)
    }
    if (mayGrow(element)) doors.push(element)
    if (element.localName !== 'slot') return null
    const assigned = (element as HTMLSlotElement).assignedNodes()
    return assigned.length > 0 ? assigned : null
  }
  const readAll = async (tops: readonly Node[], depth: number) => {
    for (const top of tops) {
      if (work.due()) await work.rest()
      if (top.nodeType === Node.TEXT_NODE) read(top as Text)
      else if (top.nodeType === Node.ELEMENT_NODE && enter(top as Element)) {
        const shown = shownIn(top as Element)
        if (!shown) await readBelow(top as Element, depth)
        else if (depth < DEEPEST) await readAll(shown, depth + 1)
        leave(top as Element)
      }
    }
  }
  /** Reads what stands in an element that has been entered. */
  const readBelow = async (top: Element, depth: number) => {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let inside = true; ;) {
      if (work.due()) await work.rest()
      if (!inside || !walker.firstChild()) {
        if (inside && walker.currentNode !== top) leave(walker.currentNode as Element)
        while (!walker.nextSibling()) {
          const parent = walker.parentNode()
          if (parent === null || parent === top) return
          leave(parent as Element)
        }
      }
      const node = walker.currentNode
      if (node.nodeType === Node.TEXT_NODE) read(node as Text)
      inside = node.nodeType === Node.ELEMENT_NODE && enter(node as Element)
      const shown = inside ? shownIn(node as Element) : null
      if (!shown) continue
      if (depth < DEEPEST) await readAll(shown, depth + 1)
      leave(node as Element)
      inside = false
    }
  }

  await readBelow(root, 0)
  endLine()
  return { blocks, lines, doors }
}

/** The `display` of an element whose text is read, or null for one that is passed over. */
function shownAs(element: Element, styleOf: StyleOf): string | null {
  // A form has its fields by their names, whatever else these mean.
  if (LEFT_OUT.has(String(element.tagName).toUpperCase())) return null
  if (LEFT_OUT_ROLES.has(element.getAttribute('role') ?? '')) return null
  if (
    element.getAttribute('contenteditable') !== null &&
    (element as HTMLElement).isContentEditable
  )
    return null
  const style = styleOf(element)
  return style.display === 'none' || style.visibility === 'hidden' ? null : style.display
}

function isSeen(frame: Frame): boolean {
  return Math.min(frame.clientWidth, frame.clientHeight) >= SMALLEST_FRAME
}
