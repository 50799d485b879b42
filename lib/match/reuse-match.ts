import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import type { FoldedReport } from '#lib/archive/fold-report.ts'
import { NATS_PER_UNIT } from '#lib/archive/gram-frequency.ts'
import type { Folded } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { findChanges } from './changes.ts'
import type { PassagePair, ReportMatch } from './page-match.ts'
import { passageSpans } from './passage-span.ts'
import { relate } from './relate.ts'
import { sameNumerals } from './same-numerals.ts'
import type { SettledClaim } from './settle-rivals.ts'

/** Passages that share less are pieces: numbers that differ in them are not changes. */
const LEAST_ALIKE = 0.35
/** So many passages are read for changes at once. */
const AT_ONCE = 16

/** How many codes lie in at least one of `ranges`. */
function unionLength(ranges: readonly Span[]): number {
  let total = 0
  let end = 0
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return total
}

/** How many codes may still be searched for changes. */
export interface Allowance {
  left: number
}

function pairOf(
  claim: SettledClaim,
  page: Folded,
  report: FoldedReport,
  allowance: Allowance,
): PassagePair {
  const { pageStart, pageEnd, reportStart, reportEnd, shared, weight } = claim.passage
  const [pageSpan, span] = passageSpans(page, [pageStart, pageEnd], report, [
    reportStart,
    reportEnd,
  ])
  const similarity = Math.min(1, shared / Math.max(pageEnd - pageStart, reportEnd - reportStart))
  const same =
    claim.kind === 'stock' ||
    similarity < LEAST_ALIKE ||
    allowance.left < 0 ||
    sameNumerals(claim.passage, page, pageSpan, report, span)
  if (!same) allowance.left -= pageEnd - pageStart
  return {
    kind: claim.kind,
    page: pageSpan,
    span,
    similarity,
    reason: {
      shared,
      weight: weight * NATS_PER_UNIT,
      pageShare: (pageEnd - pageStart) / page.codes.length,
      reportShare: Math.min(1, (reportEnd - reportStart) / Math.max(1, report.comparable)),
      reports: claim.reports,
    },
    changes: same ? [] : findChanges(page.text, pageSpan, report.text, span),
  }
}

/**
 * What a page took over of report `number` of the archive, `claims` being all of that report; in
 * steps of a few milliseconds. What it searches for changes, it takes from `allowance`.
 */
export function* reuseSteps(
  page: Folded,
  number: number,
  claims: readonly SettledClaim[],
  index: ArchiveIndex,
  allowance: Allowance,
): Generator<undefined, ReportMatch> {
  const folded = index.foldedAt(number)
  const taken = claims.filter((claim) => claim.kind === 'reuse').map(({ passage }) => passage)
  const onPage = unionLength(taken.map(({ pageStart, pageEnd }) => [pageStart, pageEnd]))
  const inReport = unionLength(taken.map(({ reportStart, reportEnd }) => [reportStart, reportEnd]))
  const coverage = onPage / page.codes.length
  const reportCoverage = Math.min(1, inReport / Math.max(1, folded.comparable))
  const passages: PassagePair[] = []
  for (const claim of claims) {
    passages.push(pairOf(claim, page, folded, allowance))
    if (passages.length % AT_ONCE === 0) yield
  }
  return {
    source: index.archive.reports[number]!.source,
    ...relate(coverage, reportCoverage),
    coverage,
    reportCoverage,
    passages,
  }
}
