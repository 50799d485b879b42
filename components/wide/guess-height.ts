import type { SideLine } from './side-lines.ts'
import type { Span } from '#lib/text/span.ts'

/** How high a row of each kind is, how wide its characters, and what stands below a line, in px. */
const KINDS: Readonly<Record<SideLine['kind'], { row: number; em: number; room: number }>> = {
  paragraph: { row: 32, em: 16, room: 11 },
  heading: { row: 29, em: 17, room: 30 },
  aside: { row: 22, em: 13, room: 11 },
}

/**
 * How high lines will be in a column `width` px wide, in px, as far as that can be told without laying
 * them out: in Chinese nearly every character takes the same room.
 */
export function guessHeight(
  lines: readonly { readonly shown: Span; readonly kind: SideLine['kind'] }[],
  width: number,
): number {
  return lines.reduce((height, { shown: [start, end], kind }) => {
    const { row, em, room } = KINDS[kind]
    const inRow = Math.max(1, Math.floor(width / em))
    return height + Math.ceil((end - start) / inRow) * row + room
  }, 0)
}
