import { fold, foldSpan, type Folded } from '#lib/text/fold.ts'
import { findChanges } from './changes.ts'
import type { Change, FoundPair, PassagePair, ReportMatch } from './page-match.ts'
import { sameNumerals } from './same-numerals.ts'

/** Passages that share less are pieces: numbers that differ in them are not changes. */
const LEAST_ALIKE = 0.35
/** Codes of passages that are searched for changes; a page that repeats itself has more. */
const MOST_SEARCHED = 50_000

function isEqual(a: Uint16Array, b: Uint16Array): boolean {
  return a.length === b.length && a.every((code, i) => code === b[i])
}

/** Adds to what a page shares with a report what it says otherwise there; cut after each passage. */
export type ChangeSteps = (
  found: ReportMatch<FoundPair>,
  reportText: string,
) => Generator<undefined, ReportMatch>

/**
 * Reads what a page changed in the passages that it took over from reports, for those who show them:
 * to find a passage is cheap, to read the numbers and names in it is not. The best reports come
 * first: no more than 50,000 characters of one page are read. Cost for each passage as
 * `findChanges`, or linear where it is the same to the character.
 */
export function changeSteps(pageText: string): ChangeSteps {
  const page = fold(pageText)
  let left = MOST_SEARCHED
  const changesIn = ({ kind, similarity, ...spans }: FoundPair, report: Folded): Change[] => {
    if (kind !== 'reuse' || similarity < LEAST_ALIKE || left < 0) return []
    const words = page.codes.subarray(...foldSpan(page, spans.page))
    const written = report.codes.subarray(...foldSpan(report, spans.span))
    // The same words with other signs between them may still be 2.3 for 23.
    if (isEqual(words, written) && sameNumerals(page, spans.page, report, spans.span)) return []
    left -= words.length
    return findChanges(pageText, spans.page, report.text, spans.span)
  }
  return function* (found, reportText) {
    const report = fold(reportText)
    const passages: PassagePair[] = []
    for (const pair of found.passages) {
      passages.push({ ...pair, changes: changesIn(pair, report) })
      yield
    }
    return { ...found, passages }
  }
}
