/** What a page lets its readers click: ours must never be in its way. */
const CLICKABLE = [
  'a[href] area button input select textarea option label summary audio video embed object iframe',
  '[onclick] [contenteditable] [role=button] [role=link] [role=tab] [role=menuitem] [role=option]',
  '[role=checkbox] [role=radio] [role=switch] [role=slider] [role=textbox]',
]
  .join(' ')
  .replaceAll(' ', ',')

/** Not `instanceof`: each frame has an `Element` of its own. */
const isElement = (target: EventTarget): target is Element =>
  'nodeType' in target && target.nodeType === Node.ELEMENT_NODE

/**
 * Whether a click is meant for something of the page's: a link, a control, or whatever shows a hand,
 * since nobody sees from outside which boxes listen.
 */
export function claimsClick(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0) return true
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return true
  const inner = event.composedPath().filter(isElement)
  // What stands around the whole page listens to everything and wants nothing.
  const boxes = inner.filter(({ localName }) => localName !== 'body' && localName !== 'html')
  if (boxes.some((box) => box.matches(CLICKABLE))) return true
  return inner[0] !== undefined && getComputedStyle(inner[0]).cursor === 'pointer'
}
