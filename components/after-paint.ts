/** Calls `next` once the browser has painted what is there now; returns what calls it off. */
export function afterPaint(next: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // A frame's callbacks run before it is painted: the task after them is the first one behind it.
  const frame = requestAnimationFrame(() => (timer = setTimeout(next)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
