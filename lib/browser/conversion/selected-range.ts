/** Older browsers do not tell of selections in shadow trees. */
type Composing = Partial<Pick<Selection, 'getComposedRanges'>> & Selection

/**
 * What is selected in a document: in one of its open shadow trees, where it lies in that as a whole.
 * Null for nothing.
 */
export function selectedRange(document: Document): AbstractRange | null {
  const selection: Composing | null = document.getSelection()
  if (!selection?.rangeCount) return null
  const shadowRoots: ShadowRoot[] = []
  for (let range: AbstractRange = selection.getRangeAt(0); ;) {
    const closer = selection.getComposedRanges?.({ shadowRoots })[0] ?? range
    const { startContainer, startOffset, endContainer } = closer
    if (startContainer.getRootNode() === endContainer.getRootNode()) range = closer
    // From outside a selection in a shadow tree lies around its host.
    const inner = (startContainer.childNodes[startOffset] as Element | undefined)?.shadowRoot
    if (!inner || shadowRoots.includes(inner)) return range
    shadowRoots.push(inner)
  }
}
