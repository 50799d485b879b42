import type { Segment } from '#lib/match/diff.ts'
import type { Span } from '#lib/text/span.ts'

/** A stretch of the page and the stretch of the report that answers it. */
export interface Joint {
  readonly page: Span
  readonly span: Span
}

/** So many characters of the page, some rows, are one joint: within it nobody sees the columns part. */
const LONG = 160
/** Where one side says so much alone, in characters, the other does not move on through it. */
const PARTED = 60

const lengthOf = ([start, end]: Span) => end - start

/** Passages up to this length are one joint, and need not be compared to know so. */
export const isLong = (page: Span): boolean => lengthOf(page) > LONG

/** A stretch that is the same on both sides, in pieces: signs that folding drops are spread over them. */
function piecesOf({ page, span }: Joint): Joint[] {
  const count = Math.max(1, Math.floor(lengthOf(page) / LONG))
  const at = ([start, end]: Span, i: number) => Math.round(start + ((end - start) * i) / count)
  return Array.from({ length: count }, (_, i) => ({
    page: [at(page, i), at(page, i + 1)],
    span: [at(span, i), at(span, i + 1)],
  }))
}

/**
 * Cuts a passage into joints, by what is the same in it; they follow each other but for what one side
 * says alone. In order on both sides. `segments` as from
 * `diffPassages`. Linear.
 */
export function cutJoints(segments: readonly Segment[]): Joint[] {
  const joints: Joint[] = []
  let open = null as Joint | null
  const close = () => {
    if (open && lengthOf(open.page) > 0 && lengthOf(open.span) > 0) joints.push(open)
    open = null
  }
  for (const { kind, page, span } of segments) {
    if (kind === 'changed') {
      if (Math.max(lengthOf(page), lengthOf(span)) > PARTED) close()
      continue
    }
    for (const piece of piecesOf({ page, span })) {
      const begun: Joint = open ?? piece
      open = { page: [begun.page[0], piece.page[1]], span: [begun.span[0], piece.span[1]] }
      if (lengthOf(open.page) < LONG) continue
      close()
      open = { page: [piece.page[1], piece.page[1]], span: [piece.span[1], piece.span[1]] }
    }
  }
  close()
  return joints
}
