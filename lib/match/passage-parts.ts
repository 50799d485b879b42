import type { Folded } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { extendEnd } from './extend-end.ts'
import type { JoinedPassage } from './join-chains.ts'
import type { Passage, PassageParts } from './passage.ts'

/** So many codes between two chains are worth leaving out: fewer are a word put in. */
const LEAST_OWN = 12
/** They are one side's own where the other has so few of their codes in that place: else it rewords them. */
const REWORDED = 0.25

/** A chain as one side sees it: where it stands there, and where on the other side. */
interface Stretch {
  readonly own: Span
  readonly other: Span
}

const onPage = (chain: Passage): Stretch => ({
  own: [chain.pageStart, chain.pageEnd],
  other: [chain.reportStart, chain.reportEnd],
})
const inReport = (chain: Passage): Stretch => ({
  own: [chain.reportStart, chain.reportEnd],
  other: [chain.pageStart, chain.pageEnd],
})

/** How many of `codes` stand in `others` too, each of those being used once. */
function countShared(codes: Uint16Array, others: Uint16Array): number {
  const left = new Map<number, number>()
  for (const code of others) left.set(code, (left.get(code) ?? 0) + 1)
  let shared = 0
  for (const code of codes) {
    const more = left.get(code) ?? 0
    if (more === 0) continue
    shared++
    left.set(code, more - 1)
  }
  return shared
}

const isOwn = (codes: Uint16Array, answer: Uint16Array) =>
  codes.length >= LEAST_OWN && countShared(codes, answer) < REWORDED * codes.length

/**
 * The parts of `whole` that its stretches stand in. What lies between two of them, 12 codes and more,
 * belongs to neither part where the other side has nothing like it in that place: an advertisement, a
 * paragraph of one's own, a sentence left out. O(stretches · log stretches + codes between them).
 */
function cutParts(
  stretches: readonly Stretch[],
  whole: Span,
  text: Folded,
  otherText: Folded,
  information: Float32Array,
): Span[] {
  const [first, ...others] = [...stretches].sort((a, b) => a.own[0] - b.own[0])
  const parts: Span[] = []
  let start = whole[0]
  let last = first!
  for (const next of others) {
    const gap = next.own[0] - last.own[1]
    if (gap >= LEAST_OWN) {
      const [after] = extendEnd(text, last.own[1], otherText, last.other[1], 1, information)
      const [before] = extendEnd(
        text,
        next.own[0] - 1,
        otherText,
        next.other[0] - 1,
        -1,
        information,
      )
      const between: Span = [last.own[1] + after, next.own[0] - before]
      const answer: Span = [last.other[1], Math.max(last.other[1], next.other[0])]
      if (isOwn(text.codes.subarray(...between), otherText.codes.subarray(...answer))) {
        parts.push([start, between[0]])
        start = between[1]
      }
    }
    if (next.own[1] > last.own[1]) last = next
  }
  return [...parts, [start, whole[1]]]
}

/** The parts of a passage; its ends may lie beyond its chains. */
export function passageParts(
  passage: JoinedPassage,
  page: Folded,
  report: Folded,
  information: Float32Array,
): PassageParts {
  const { pageStart, pageEnd, reportStart, reportEnd, chains } = passage
  const wholePage: Span = [pageStart, pageEnd]
  const wholeReport: Span = [reportStart, reportEnd]
  if (chains.length === 1) return { page: [wholePage], report: [wholeReport] }
  return {
    page: cutParts(chains.map(onPage), wholePage, page, report, information),
    report: cutParts(chains.map(inReport), wholeReport, report, page, information),
  }
}
