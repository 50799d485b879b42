import { fold } from '#lib/text/fold.ts'

/** A text as `filterFolded` compares it: script, width, case and punctuation make no difference. */
export const folded = (text: string): string => String.fromCharCode(...fold(text).codes)

/**
 * A test for texts, folded, that hold every word of `query`, in any order; an empty query lets
 * everything through. For long lists, which are folded once and filtered at every key.
 */
export function filterFolded(query: string): (...texts: readonly string[]) => boolean {
  const wanted = query.split(/\s+/).map(folded).filter(Boolean)
  return (...texts) => wanted.every((word) => texts.some((text) => text.includes(word)))
}

/** The same test for texts as they are. */
export function filter(query: string): (...texts: readonly string[]) => boolean {
  const keeps = filterFolded(query)
  if (keeps()) return () => true
  return (...texts) => keeps(...texts.map(folded))
}
