/**
 * Has Escape close a `details` that is open, from within or from its summary, which gets the focus.
 * Returns how to end that.
 */
export function closeOnEscape(details: HTMLElement): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(details instanceof HTMLDetailsElement) || !details.open) return
    event.stopPropagation()
    details.open = false
    details.querySelector('summary')?.focus()
  }
  details.addEventListener('keydown', press)
  return () => details.removeEventListener('keydown', press)
}
