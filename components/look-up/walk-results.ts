const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * Lets the arrow keys walk through the results below a search box: down from the box to the first,
 * up from the first to the box. Escape returns to the box, and so does a letter, which is typed there.
 * `container` holds the box (`type=search`) and the results (`data-result`). Returns how to end that.
 */
export function walkResults(container: HTMLElement): () => void {
  const box = () => container.querySelector<HTMLInputElement>('[type=search]')
  const results = () => [...container.querySelectorAll<HTMLElement>('[data-result]')]

  function backToBox() {
    // What was typed last is most likely what is to be changed.
    const { length } = box()?.value ?? ''
    box()?.focus()
    box()?.setSelectionRange(length, length)
  }

  function press(event: KeyboardEvent) {
    // An input method has its own use for the keys, and so has the browser with these.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const all = results()
    const at = all.findIndex((result) => result === document.activeElement)
    if (at < 0 && (document.activeElement !== box() || event.key !== 'ArrowDown')) return
    const step = STEPS[event.key]
    if (step && all.length) {
      event.preventDefault()
      const next = step(at, all.length - 1)
      if (next < 0) backToBox()
      else all[next]!.focus()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      backToBox()
    } else if (event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' '))
      backToBox()
  }

  container.addEventListener('keydown', press)
  return () => container.removeEventListener('keydown', press)
}
