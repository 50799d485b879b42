/**
 * The element that a node is shown in: its slot, its parent, the host of its shadow tree or the frame
 * around its document; null at the top of the tab.
 */
export function shownIn(node: Node): Element | null {
  const slot = 'assignedSlot' in node ? (node as Element | Text).assignedSlot : null
  if (slot) return slot
  const { parentNode } = node
  if (parentNode && 'host' in parentNode) return (parentNode as ShadowRoot).host
  return node.parentElement ?? node.ownerDocument?.defaultView?.frameElement ?? null
}
