import { fold } from '#lib/text/fold.ts'

const folded = (text: string) => String.fromCharCode(...fold(text).codes)

/**
 * A test for texts that hold every word of `query`, in any order. Script, width, case, punctuation
 * and glosses make no difference; an empty query lets everything through.
 */
export function filter(query: string): (...texts: readonly string[]) => boolean {
  const wanted = query.split(/\s+/).map(folded).filter(Boolean)
  if (wanted.length === 0) return () => true
  return (...texts) => {
    const held = texts.map(folded)
    return wanted.every((word) => held.some((text) => text.includes(word)))
  }
}
