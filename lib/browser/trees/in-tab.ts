/** A point, in CSS pixels from the corner of a window. */
export interface Place {
  readonly x: number
  readonly y: number
}

/**
 * Where a point of a window lies in the window of the tab: frames stand somewhere in the page around
 * them, behind a border, and may be shown larger or smaller than they are.
 */
export function inTab(view: Window, place: Place): Place {
  let { x, y } = place
  let frame = view.frameElement as HTMLElement | null
  while (frame) {
    const box = frame.getBoundingClientRect()
    const outside = frame.ownerDocument.defaultView!
    const { paddingLeft, paddingTop } = outside.getComputedStyle(frame)
    const scaleX = box.width / (frame.offsetWidth || 1)
    const scaleY = box.height / (frame.offsetHeight || 1)
    x = box.left + (frame.clientLeft + parseFloat(paddingLeft) + x) * scaleX
    y = box.top + (frame.clientTop + parseFloat(paddingTop) + y) * scaleY
    frame = outside.frameElement as HTMLElement | null
  }
  return { x, y }
}
