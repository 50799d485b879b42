/** A document or an open shadow tree: what is searched, watched and styled by itself. */
export type Tree = Document | ShadowRoot

export type Frame = HTMLIFrameElement | HTMLFrameElement

export function isFrame(element: Element): element is Frame {
  return element.localName === 'iframe' || element.localName === 'frame'
}

/** The tree that stands in an element; null where it has none, or none that the page itself may see. */
export const treeIn = (element: Element): Tree | null =>
  element.shadowRoot ?? (element as Partial<Frame>).contentDocument ?? null

/** Whether an element without a shadow tree may yet grow one: in practice custom elements do. */
export const mayGrow = ({ localName, shadowRoot }: Element): boolean =>
  localName.includes('-') && !shadowRoot
