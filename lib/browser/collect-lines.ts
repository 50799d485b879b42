import { lineValue } from './line-value.ts'
import { slices } from './slices.ts'

/** Never article text: chrome of the page, what is typed into, and the glosses of ruby. */
const LEFT_OUT = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE DIALOG MENU RT RP BUTTON SELECT OPTION INPUT TEXTAREA ' +
    'SVG MATH CANVAS IFRAME OBJECT EMBED AUDIO VIDEO PROGRESS METER DATALIST'
  ).split(' '),
)
const LEFT_OUT_ROLES = new Set('navigation search menu menubar toolbar dialog alert'.split(' '))
const INLINE = /^(inline|contents|ruby)/
const HEADING = /^H[1-6]$/

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
}

/**
 * Reads the visible text below `root` line by line, without touching the page. Hidden, editable and
 * left-out elements are skipped with all that is in them. Works in slices: a page that changes
 * meanwhile gives what was seen, and its change starts the next reading.
 */
export async function collectLines(root: Element, signal: AbortSignal): Promise<Lines> {
  const work = slices(signal)
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const blocks: Block[] = [{ element: root, parent: -1 }]
  const lines: Line[] = []
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
    const display = shownAs(element)
    if (display === null) return false
    if (element.tagName === 'A') links++
    if (INLINE.test(display)) return true
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

  for (let inside = true; ;) {
    if (work.due()) await work.rest()
    if (!inside || !walker.firstChild()) {
      if (inside) leave(walker.currentNode as Element)
      while (!walker.nextSibling()) {
        const parent = walker.parentNode()
        if (parent === null || parent === root) {
          endLine()
          return { blocks, lines }
        }
        leave(parent as Element)
      }
    }
    const node = walker.currentNode
    if (node.nodeType === Node.TEXT_NODE) read(node as Text)
    inside = node.nodeType === Node.ELEMENT_NODE && enter(node as Element)
  }
}

/** The `display` of an element whose text is read, or null for one that is passed over. */
function shownAs(element: Element): string | null {
  if (LEFT_OUT.has(element.tagName.toUpperCase())) return null
  if (LEFT_OUT_ROLES.has(element.getAttribute('role') ?? '')) return null
  if (
    element.getAttribute('contenteditable') !== null &&
    (element as HTMLElement).isContentEditable
  )
    return null
  const style = getComputedStyle(element)
  return style.display === 'none' || style.visibility === 'hidden' ? null : style.display
}
