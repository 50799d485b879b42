import type { Span } from '#lib/text/span.ts'

/** The lines of a text that hold more than spaces, without the spaces around them. */
export function textLines(text: string): Span[] {
  return Array.from(text.matchAll(/\S(?:.*\S)?/g), ({ 0: line, index }) => [
    index,
    index + line.length,
  ])
}
