import { isFrame } from './tree.ts'

/** The document that the reader is in: that of the page, or of the frame in it that has the focus. */
export function focusedDocument(document: Document): Document {
  const { activeElement } = document
  const inner = activeElement && isFrame(activeElement) ? activeElement.contentDocument : null
  return inner ? focusedDocument(inner) : document
}
