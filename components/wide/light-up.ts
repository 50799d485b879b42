/** How long words stay lit, in ms: time to find them with the eyes. */
const LIT = 2000
/** The name of the highlight that `Column.svelte` gives its colours. */
const NAME = 'duidu-flash'

let darken: ReturnType<typeof setTimeout> | undefined

/** Lights words up for a moment; what was lit before goes out. */
export function lightUp(range: Range): void {
  CSS.highlights.set(NAME, new Highlight(range))
  clearTimeout(darken)
  darken = setTimeout(() => CSS.highlights.delete(NAME), LIT)
}
