import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import { foldSpan, type Folded } from '#lib/text/fold.ts'
import { topicLikeness, topicPairs } from './find-topics.ts'
import type { FoundPair, ReportMatch } from './page-match.ts'
import { passageSpans } from './passage-span.ts'
import { relateTopic } from './relate.ts'
import { placeTerms, readTopicTerms } from './topic-terms.ts'

/** From this likeness on a report is on the same matter. */
const SAME_TOPIC = 0.045
const MOST_REPORTS = 5
/** Of many candidates, only the likeliest are looked at. */
const MOST_LOOKED_AT = 12

/**
 * The reports among `candidates` (numbers in the archive, likeliest first) that are on the matter of the page
 * outside `covered` (1 where a code is covered), best first, at most five.
 */
export function topicMatches(
  page: Folded,
  covered: Uint8Array,
  candidates: readonly number[],
  index: ArchiveIndex,
): ReportMatch<FoundPair>[] {
  if (!candidates.length) return []
  const topic = readTopicTerms(page, covered, index.frequency)
  const found = candidates
    .slice(0, MOST_LOOKED_AT)
    .map((number) => ({ number, likeness: topicLikeness(topic, index.foldedAt(number)) }))
    .filter(({ likeness }) => likeness >= SAME_TOPIC)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_REPORTS)
  if (!found.length) return []
  const places = placeTerms(page, topic)
  return found.flatMap(({ number, likeness }): ReportMatch<FoundPair>[] => {
    const folded = index.foldedAt(number)
    const report = index.reportAt(number)
    const paragraphs = report.paragraphs.map((span) => foldSpan(folded, span))
    const passages = topicPairs(topic, places, folded, paragraphs, index.frequency).map(
      (pair): FoundPair => {
        const [pageSpan, span] = passageSpans(page, pair.page, folded, pair.report)
        return {
          kind: 'topic',
          page: pageSpan,
          parts: { page: [pageSpan], report: [span] },
          span,
          similarity: pair.likeness,
          reason: {
            shared: pair.terms,
            weight: pair.weight,
            pageShare: (pair.page[1] - pair.page[0]) / page.codes.length,
            reportShare: (pair.report[1] - pair.report[0]) / folded.codes.length,
            reports: 1,
          },
        }
      },
    )
    // Words of one genre alone make no topic: nobody is told what nothing can be shown of.
    if (passages.length === 0) return []
    const shares = { coverage: 0, reportCoverage: 0 }
    return [{ source: report.source, ...relateTopic(likeness), ...shares, passages }]
  })
}
