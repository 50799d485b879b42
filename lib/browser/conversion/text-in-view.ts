/** Distance of the rows of points that are looked at, in CSS pixels: less than a line. */
const ROW = 14
const COLUMNS = 5

/** The standard's name, and Chromium's own of old. */
interface CaretFinder {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ) => { readonly offsetNode: Node } | null
  caretRangeFromPoint?: (x: number, y: number) => Range | null
}

function nodeAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): Node | null {
  const finder = document as CaretFinder
  if (finder.caretPositionFromPoint)
    return finder.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode ?? null
  return finder.caretRangeFromPoint?.(x, y)?.startContainer ?? null
}

/** The element at a point, through open shadow trees; these are added to `roots`. */
function elementAt(
  document: Document,
  x: number,
  y: number,
  roots: Set<ShadowRoot>,
): Element | null {
  let element = document.elementFromPoint(x, y)
  while (element?.shadowRoot) {
    roots.add(element.shadowRoot)
    const inner = element.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === element) break
    element = inner
  }
  return element
}

/**
 * The text nodes that a reader sees, by asking what stands at a grid of points: its cost depends on
 * the window, not on the length of the page. Goes into open shadow trees and same-origin frames.
 */
export function textInView(document: Document): Set<Text> {
  const texts = new Set<Text>()
  const frames = new Set<HTMLIFrameElement>()
  const roots = new Set<ShadowRoot>()
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {}
  for (let y = ROW / 2; y < innerHeight; y += ROW)
    for (let column = 1; column <= COLUMNS; column++) {
      const x = (innerWidth * column) / (COLUMNS + 1)
      const element = elementAt(document, x, y, roots)
      if (element?.tagName === 'IFRAME') frames.add(element as HTMLIFrameElement)
      const node = nodeAt(document, x, y, [...roots])
      if (node?.nodeType === Node.TEXT_NODE) texts.add(node as Text)
    }
  for (const { contentDocument } of frames)
    if (contentDocument) for (const text of textInView(contentDocument)) texts.add(text)
  return texts
}
