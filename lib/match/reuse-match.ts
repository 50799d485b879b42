import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import type { FoldedReport } from '#lib/archive/fold-report.ts'
import { NATS_PER_UNIT } from '#lib/archive/gram-frequency.ts'
import type { Folded } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import type { FoundPair, ReportMatch } from './page-match.ts'
import { partSpans, passageSpans } from './passage-span.ts'
import { relate } from './relate.ts'
import type { SettledClaim } from './settle-rivals.ts'

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

const sum = (ranges: readonly Span[]) => ranges.reduce((all, [start, end]) => all + end - start, 0)

function pairOf(claim: SettledClaim, page: Folded, report: FoldedReport): FoundPair {
  const { pageStart, pageEnd, reportStart, reportEnd, shared, weight, parts } = claim.passage
  const [pageSpan, span] = passageSpans(page, [pageStart, pageEnd], report, [
    reportStart,
    reportEnd,
  ])
  const similarity = Math.min(1, shared / Math.max(pageEnd - pageStart, reportEnd - reportStart))
  return {
    kind: claim.kind,
    page: pageSpan,
    parts: {
      page: partSpans(page, parts.page, pageSpan),
      report: partSpans(report, parts.report, span),
    },
    span,
    similarity,
    reason: {
      shared,
      weight: weight * NATS_PER_UNIT,
      pageShare: sum(parts.page) / page.codes.length,
      reportShare: Math.min(1, sum(parts.report) / Math.max(1, report.comparable)),
      reports: claim.reports,
    },
  }
}

/** What a page took over of report `number` of the archive, `claims` being all of that report. */
export function reuseMatch(
  page: Folded,
  number: number,
  claims: readonly SettledClaim[],
  index: ArchiveIndex,
): ReportMatch<FoundPair> {
  const folded = index.foldedAt(number)
  const taken = claims.filter((claim) => claim.kind === 'reuse').map(({ passage }) => passage)
  const onPage = unionLength(taken.flatMap(({ parts }) => parts.page))
  const inReport = unionLength(taken.flatMap(({ parts }) => parts.report))
  const coverage = onPage / page.codes.length
  const reportCoverage = Math.min(1, inReport / Math.max(1, folded.comparable))
  return {
    source: index.reportAt(number).source,
    ...relate(coverage, reportCoverage),
    coverage,
    reportCoverage,
    passages: claims.map((claim) => pairOf(claim, page, folded)),
  }
}
