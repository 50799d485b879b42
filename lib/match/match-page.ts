import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import { fold, unfoldSpan } from '#lib/text/fold.ts'
import { chainRuns } from './chain-runs.ts'
import { joinChains } from './join-chains.ts'
import { findRuns } from './find-runs.ts'
import { indexPageGrams } from './page-grams.ts'
import type { PageMatch, PassagePair, ReportMatch } from './page-match.ts'
import { weighPage } from './weigh.ts'

const REUSE_SCORE = 11

export function matchPage(pageText: string, index: ArchiveIndex): PageMatch {
  const page = fold(pageText)
  const grams = indexPageGrams(page.codes)
  const weights = weighPage(page.codes, index)
  const reports: ReportMatch[] = []
  index.folded.forEach((report, r) => {
    const chains = chainRuns(findRuns(grams, report.codes), weights)
    const clusters = joinChains(chains).filter((c) => c.score >= REUSE_SCORE)
    if (!clusters.length) return
    clusters.sort((a, b) => a.pageStart - b.pageStart)
    const passages: PassagePair[] = clusters.map((c) => ({
      kind: 'reuse',
      page: unfoldSpan(page, c.pageStart, c.pageEnd),
      span: unfoldSpan(report, c.reportStart, c.reportEnd),
      similarity: c.shared / Math.max(c.pageEnd - c.pageStart, c.reportEnd - c.reportStart),
      reason: { shared: c.shared, weight: c.weight, reports: 1 },
      changes: [],
    }))
    const covered = clusters.reduce((n, c) => n + c.pageEnd - c.pageStart, 0)
    const reportCovered = clusters.reduce((n, c) => n + c.reportEnd - c.reportStart, 0)
    reports.push({
      source: index.archive.reports[r]!.source,
      relation: 'shared-passages',
      score: covered / page.codes.length,
      coverage: covered / page.codes.length,
      reportCoverage: Math.min(1, reportCovered / report.codes.length),
      passages,
    })
  })
  return { reports: reports.sort((a, b) => b.score - a.score) }
}
