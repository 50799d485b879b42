/**
 * Tells which line is uppermost in the window, below a header that covers `covered` px of it. Each
 * line is handed to `watch`, which returns how to end that.
 */
export function watchLines(
  onUppermost: (index: number) => void,
  covered: number,
): (element: HTMLElement, index: number) => () => void {
  const indexes = new Map<Element, number>()
  const seen = new Set<number>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = indexes.get(target)
        if (index === undefined) continue
        if (isIntersecting) seen.add(index)
        else seen.delete(index)
      }
      // None, for a moment, where the window jumps: the next word comes at once.
      if (seen.size) onUppermost(Math.min(...seen))
    },
    { rootMargin: `-${covered}px 0px 0px 0px` },
  )
  return (element, index) => {
    indexes.set(element, index)
    observer.observe(element)
    return () => {
      observer.unobserve(element)
      indexes.delete(element)
      seen.delete(index)
    }
  }
}
