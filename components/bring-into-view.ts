/** Looks again for so many frames: what is out of sight has a guessed height until it is laid out. */
const FRAMES = 15
/** Of the window's height: where the beginning of an element counts as seen. */
const SEEN = 0.85

/** Scrolls an element to the middle of the window, and keeps it there while the page settles. */
export function bringIntoView(element: HTMLElement): void {
  let frames = FRAMES
  const look = () => {
    const { top } = element.getBoundingClientRect()
    if (frames === FRAMES || top < 0 || top > innerHeight * SEEN)
      element.scrollIntoView({ block: 'center' })
    if (frames-- > 0 && element.isConnected) requestAnimationFrame(look)
  }
  look()
}
