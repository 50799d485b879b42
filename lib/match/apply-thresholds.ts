import type { FoundPair, PageMatch, ReportMatch } from './page-match.ts'
import { relate } from './relate.ts'
import type { Thresholds } from './thresholds.ts'

/** Characters of the longer side of a passage pair, as they stand in the texts. */
export function lengthOf({ page, span }: FoundPair): number {
  return Math.max(page[1] - page[0], span[1] - span[0])
}

function isKept(passage: FoundPair, { leastLength, leastSimilarity, stock }: Thresholds) {
  if (passage.kind === 'stock') return stock === 'shown'
  if (passage.kind === 'topic') return true
  return lengthOf(passage) >= leastLength && passage.similarity >= leastSimilarity
}

const reuseIn = <P extends FoundPair>(passages: readonly P[]) =>
  passages.filter(({ kind }) => kind === 'reuse')

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Which part of the share that `before` took is left when `after` are. */
function left(
  before: readonly FoundPair[],
  after: readonly FoundPair[],
  share: 'pageShare' | 'reportShare',
): number {
  const shares = (passages: readonly FoundPair[]) => passages.map(({ reason }) => reason[share])
  return sum(shares(after)) / sum(shares(before))
}

function applyTo<P extends FoundPair>(
  report: ReportMatch<P>,
  thresholds: Thresholds,
): ReportMatch<P>[] {
  if (report.relation === 'same-topic') return thresholds.topics === 'hidden' ? [] : [report]
  const passages = report.passages.filter((passage) => isKept(passage, thresholds))
  const before = reuseIn(report.passages)
  const after = reuseIn(passages)
  // Stock phrases alone make no report a related one.
  if (after.length === 0) return []
  if (after.length === before.length) return [{ ...report, passages }]
  const coverage = report.coverage * left(before, after, 'pageShare')
  const reportCoverage = report.reportCoverage * left(before, after, 'reportShare')
  return [{ ...report, ...relate(coverage, reportCoverage), coverage, reportCoverage, passages }]
}

/**
 * What a reader wants to be shown of a comparison, best first again; shares and relations are those
 * of the passages that are left. With the default thresholds it is the comparison itself.
 */
export function applyThresholds<P extends FoundPair>(
  match: PageMatch<P>,
  thresholds: Thresholds,
): PageMatch<P> {
  const reports = match.reports.flatMap((report) => applyTo(report, thresholds))
  return { reports: reports.sort((a, b) => b.score - a.score) }
}

/** How many of the reports that are shown the toolbar button counts. */
export function countRelated({ reports }: PageMatch<FoundPair>, { topics }: Thresholds): number {
  if (topics === 'counted') return reports.length
  return reports.filter(({ relation }) => relation !== 'same-topic').length
}
