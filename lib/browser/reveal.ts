import { highlight } from './highlight.ts'

/** How long a passage stays lit, in ms: time to find it with the eyes. */
const LIT = 2000
/** Where in the window a passage comes to stand: below sticky headers, with room to read on. */
const EYE_LEVEL = 0.3

let darken: ReturnType<typeof setTimeout> | undefined

/** Scrolls the first of these ranges to eye level and lights all of them up for a moment. */
export function reveal(ranges: readonly StaticRange[]): void {
  const [first] = ranges
  if (!first) return
  const place = document.createRange()
  place.setStart(first.startContainer, first.startOffset)
  place.setEnd(first.endContainer, first.endOffset)
  // The boxes around it first, at once and only as far as needed; then the window, smoothly.
  place.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  const scroller = scrollerOf(place.startContainer.parentElement)
  const { top } = place.getBoundingClientRect()
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scroller?.scrollBy({
    top: top - innerHeight * EYE_LEVEL,
    behavior: calm ? 'instant' : 'smooth',
  })
  highlight('flash', ranges)
  clearTimeout(darken)
  darken = setTimeout(() => highlight('flash', []), LIT)
}

/** The nearest box around an element that scrolls up and down. */
function scrollerOf(element: Element | null): Element | null {
  for (let box = element; box && box !== document.body; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box)
    if (/auto|scroll|overlay/.test(overflowY) && box.scrollHeight > box.clientHeight) return box
  }
  return document.scrollingElement
}
