import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import { NATS_PER_UNIT } from '#lib/archive/gram-frequency.ts'
import { fold, foldSpan, type Folded } from '#lib/text/fold.ts'
import { alignReport, type PreparedPage } from './align-report.ts'
import { findChanges } from './changes.ts'
import { topicLikeness, topicPairs } from './find-topics.ts'
import { indexPageGrams, type PageGrams } from './page-grams.ts'
import type { PageMatch, PassagePair, ReportMatch } from './page-match.ts'
import { passageSpans } from './passage-span.ts'
import { relate, relateTopic } from './relate.ts'
import { settleRivals, type Claim, type SettledClaim } from './settle-rivals.ts'
import { readTopicTerms, type TopicTerms } from './topic-terms.ts'
import { weighPage } from './weigh.ts'

/** Codes of a page that are worked on at once; more come in windows, so that work can pause. */
const WINDOW = 16_384
/** Weaker claims are chance. */
const LEAST_SCORE = 2.5
/** From this likeness on a report is on the same matter. */
const SAME_TOPIC = 0.045
const MOST_TOPICS = 5

function windowsOf(codes: Uint16Array): PageGrams[] {
  const windows: PageGrams[] = []
  for (let start = 0; start < codes.length; start += WINDOW)
    windows.push(indexPageGrams(codes, start, Math.min(codes.length, start + WINDOW)))
  return windows
}

function markCovered(size: number, claims: readonly Claim[]): Uint8Array {
  const covered = new Uint8Array(size)
  for (const { passage } of claims) covered.fill(1, passage.pageStart, passage.pageEnd)
  return covered
}

const countCovered = (covered: Uint8Array) => covered.reduce((sum, one) => sum + one, 0)

function reportShare(claims: readonly Claim[], report: Folded): number {
  const covered = new Uint8Array(report.codes.length)
  for (const { passage } of claims) covered.fill(1, passage.reportStart, passage.reportEnd)
  const comparable = report.codes.reduce((sum, code) => sum + (code ? 1 : 0), 0)
  return comparable ? Math.min(1, countCovered(covered) / comparable) : 0
}

function pairOf(claim: SettledClaim, page: Folded, report: Folded): PassagePair {
  const { passage } = claim
  const [pageSpan, span] = passageSpans(page, [passage.pageStart, passage.pageEnd], report, [
    passage.reportStart,
    passage.reportEnd,
  ])
  const longer = Math.max(
    passage.pageEnd - passage.pageStart,
    passage.reportEnd - passage.reportStart,
  )
  return {
    kind: claim.kind,
    page: pageSpan,
    span,
    similarity: Math.min(1, passage.shared / longer),
    reason: {
      shared: passage.shared,
      weight: passage.weight * NATS_PER_UNIT,
      reports: claim.reports,
    },
    changes: claim.kind === 'reuse' ? findChanges(page.text, pageSpan, report.text, span) : [],
  }
}

function topicMatch(
  number: number,
  topic: TopicTerms,
  page: Folded,
  index: ArchiveIndex,
): ReportMatch | null {
  const folded = index.foldedAt(number)
  const likeness = topicLikeness(topic, folded)
  if (likeness < SAME_TOPIC) return null
  const report = index.archive.reports[number]!
  const paragraphs = report.paragraphs.map((span) => foldSpan(folded, span))
  const pairs = topicPairs(topic, folded, paragraphs, index.frequency)
  const passages = pairs.map((pair): PassagePair => {
    const [pageSpan, span] = passageSpans(page, pair.page, folded, pair.report)
    return {
      kind: 'topic',
      page: pageSpan,
      span,
      similarity: pair.likeness,
      reason: { shared: pair.terms, weight: pair.weight, reports: 1 },
      changes: [],
    }
  })
  return {
    source: report.source,
    ...relateTopic(likeness),
    coverage: 0,
    reportCoverage: 0,
    passages,
  }
}

/**
 * Finds the reports of an archive that a page is related to, best first, with the passages that
 * they share. Cost: linear in the page and in the reports it is aligned with.
 */
export function matchPage(pageText: string, index: ArchiveIndex): PageMatch {
  const page = fold(pageText)
  const prepared: PreparedPage = {
    folded: page,
    windows: windowsOf(page.codes),
    weights: weighPage(page.codes, index.frequency),
    information: index.frequency.information,
  }
  const candidates = Array.from(index.archive.reports, (_, number) => number)
  const claims = candidates.flatMap((report): Claim[] =>
    alignReport(prepared, index.foldedAt(report))
      .filter((passage) => passage.score >= LEAST_SCORE)
      .map((passage) => ({ report, passage })),
  )
  const settled = settleRivals(claims, index.archive.reports.length)
  const reusing = new Set(settled.filter((c) => c.kind === 'reuse').map((c) => c.report))
  const reports = [...reusing].map((number): ReportMatch => {
    const folded = index.foldedAt(number)
    const mine = settled.filter((claim) => claim.report === number)
    const taken = mine.filter((claim) => claim.kind === 'reuse')
    const coverage = countCovered(markCovered(page.codes.length, taken)) / page.codes.length
    const reportCoverage = reportShare(taken, folded)
    return {
      source: index.archive.reports[number]!.source,
      ...relate(coverage, reportCoverage),
      coverage,
      reportCoverage,
      passages: mine.map((claim) => pairOf(claim, page, folded)),
    }
  })
  const topic = readTopicTerms(page, markCovered(page.codes.length, settled), index.frequency)
  const neighbours = candidates
    .filter((number) => !reusing.has(number))
    .map((number) => topicMatch(number, topic, page, index))
    .filter((match) => match !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_TOPICS)
  return { reports: [...reports.sort((a, b) => b.score - a.score), ...neighbours] }
}
