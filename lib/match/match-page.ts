import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import type { Wanted } from '#lib/archive/wanted.ts'
import { fold } from '#lib/text/fold.ts'
import { runInSlices } from '#lib/text/run-in-slices.ts'
import { runSteps } from '#lib/text/run-steps.ts'
import { findCandidates } from './find-candidates.ts'
import { claimSteps } from './find-claims.ts'
import type { FoundPair, PageMatch, ReportMatch } from './page-match.ts'
import { reuseMatch } from './reuse-match.ts'
import { settleRivals, type SettledClaim } from './settle-rivals.ts'
import { topicMatches } from './topic-match.ts'

function groupByReport(claims: readonly SettledClaim[]): Map<number, SettledClaim[]> {
  const groups = new Map<number, SettledClaim[]>()
  for (const claim of claims) {
    const mine = groups.get(claim.report)
    if (mine) mine.push(claim)
    else groups.set(claim.report, [claim])
  }
  return groups
}

/**
 * The work of `matchPage` in steps of a few milliseconds; once it tells which reports it reads. Cost:
 * linear in the page, times the reports that it is aligned with.
 */
export function* matchSteps(
  pageText: string,
  index: ArchiveIndex,
): Generator<Wanted, PageMatch<FoundPair>> {
  const page = fold(pageText)
  const size = page.codes.length
  if (!size) return { reports: [] }
  yield
  const candidates = index.postings.length
    ? findCandidates(page.codes, index.postings, index.size)
    : Array.from({ length: index.size }, (_, number) => number)
  yield candidates
  const claims = yield* claimSteps(page, candidates, index)
  const settled = settleRivals(claims, index.size)
  const byReport = groupByReport(settled)
  const reusing = [...byReport].filter(([, mine]) => mine.some(({ kind }) => kind === 'reuse'))
  const reports: ReportMatch<FoundPair>[] = []
  for (const [number, mine] of reusing) {
    yield
    reports.push(reuseMatch(page, number, mine, index))
  }
  const covered = new Uint8Array(size)
  for (const { passage } of settled) covered.fill(1, passage.pageStart, passage.pageEnd)
  const taken = new Set(reusing.map(([number]) => number))
  const others = candidates.filter((number) => !taken.has(number))
  const neighbours = topicMatches(page, covered, others, index)
  return { reports: [...reports.sort((a, b) => b.score - a.score), ...neighbours] }
}

/**
 * Finds the reports of an archive that a page is related to, best first, with the passages that
 * they share: wording that was taken over, stock phrases beside it, and paragraphs on the same
 * matter. What changed in a passage, `changeReader` reads. A page of 3,000 characters takes about a
 * millisecond.
 */
export function matchPage(pageText: string, index: ArchiveIndex): PageMatch<FoundPair> {
  return runSteps(matchSteps(pageText, index))
}

/**
 * The same for a page of any length, without holding up anything else: `pause` is awaited between
 * steps of a few milliseconds, and decides whether it is time to let others work.
 */
export function matchPageInSlices(
  pageText: string,
  index: ArchiveIndex,
  pause: () => Promise<void>,
): Promise<PageMatch<FoundPair>> {
  return runInSlices(matchSteps(pageText, index), pause)
}
