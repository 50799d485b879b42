import { highlight } from './highlight.ts'
import { inTab } from './trees/in-tab.ts'
import { shownIn } from './trees/shown-in.ts'

/** How long a passage stays lit, in ms: time to find it with the eyes. */
const LIT = 2000
/** Where in what is seen of a box a passage comes to stand: below sticky headers, with room to read on. */
const EYE_LEVEL = 0.3

let darken: ReturnType<typeof setTimeout> | undefined

/** Scrolls the first of these ranges to eye level and lights all of them up for a moment. */
export function reveal(ranges: readonly StaticRange[]): void {
  const [first] = ranges
  if (!first) return
  const place = document.createRange()
  place.setStart(first.startContainer, first.startOffset)
  place.setEnd(first.endContainer, first.endOffset)
  const element = first.startContainer.parentElement ?? shownIn(first.startContainer)
  // The frames and boxes around it first, at once and only as far as needed; then the innermost that
  // scrolls, smoothly.
  for (const one of [...framesAround(element), element])
    one?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  const scroller = scrollerOf(element)
  const view = first.startContainer.ownerDocument?.defaultView
  if (scroller && view) {
    const { y } = inTab(view, place.getBoundingClientRect())
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const top = y - eyeLevelIn(scroller)
    scroller.scrollBy({ top, behavior: calm ? 'instant' : 'smooth' })
  }
  highlight('flash', ranges)
  clearTimeout(darken)
  darken = setTimeout(() => highlight('flash', []), LIT)
}

/** The frames that an element stands in, the outermost first. */
function framesAround(element: Element | null): Element[] {
  const frame = element?.ownerDocument.defaultView?.frameElement
  return frame ? [...framesAround(frame), frame] : []
}

/** The nearest box around an element that scrolls up and down: in its frame, or outside of it. */
function scrollerOf(element: Element | null): Element | null {
  for (let box = element; box; box = shownIn(box)) {
    const { ownerDocument } = box
    const whole = ownerDocument.scrollingElement
    if (box === ownerDocument.body || box === ownerDocument.documentElement) {
      const isFrame = Boolean(ownerDocument.defaultView?.frameElement)
      // The tab's own window, or a frame with more in it than it shows.
      if (whole && (!isFrame || whole.scrollHeight > whole.clientHeight)) return whole
    } else if (box.scrollHeight > box.clientHeight) {
      const style = ownerDocument.defaultView?.getComputedStyle(box)
      if (/auto|scroll|overlay/.test(style?.overflowY ?? '')) return box
    }
  }
  return null
}

/** Eye level of what can be seen of a box that scrolls, in px below the top of the tab's window. */
function eyeLevelIn(scroller: Element): number {
  const view = scroller.ownerDocument.defaultView!
  const isWhole = scroller === scroller.ownerDocument.scrollingElement
  const { top, bottom } = isWhole
    ? { top: 0, bottom: view.innerHeight }
    : scroller.getBoundingClientRect()
  const upper = Math.max(0, inTab(view, { x: 0, y: top }).y)
  const lower = Math.min(innerHeight, inTab(view, { x: 0, y: bottom }).y)
  return upper + Math.max(0, lower - upper) * EYE_LEVEL
}
