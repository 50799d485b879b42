import type { Folded } from '#lib/text/fold.ts'
import { chainRuns } from './chain-runs.ts'
import { extendEnd } from './extend-end.ts'
import { concatRuns, findRuns, type Runs } from './find-runs.ts'
import { joinChains, type JoinedPassage } from './join-chains.ts'
import type { PageGrams } from './page-grams.ts'
import type { Passage } from './passage.ts'
import type { Weights } from './weigh.ts'

/** A page made ready to be aligned with many reports. */
export interface PreparedPage {
  readonly folded: Folded
  /** Its windows, in order. */
  readonly windows: readonly PageGrams[]
  readonly weights: Weights
  /** What a code tells, by code. */
  readonly information: Float32Array
}

/** Below this a passage is not worth its ends. */
const WORTH_EXTENDING = 7

function extend(found: JoinedPassage, page: PreparedPage, report: Folded): Passage {
  const { first, last, ...passage } = found
  if (passage.score < WORTH_EXTENDING) return passage
  const { folded, information } = page
  const end = extendEnd(folded, last.pageEnd, report, last.reportEnd, 1, information)
  const start = extendEnd(
    folded,
    first.pageStart - 1,
    report,
    first.reportStart - 1,
    -1,
    information,
  )
  passage.pageEnd = Math.max(passage.pageEnd, last.pageEnd + end[0])
  passage.reportEnd = Math.max(passage.reportEnd, last.reportEnd + end[1])
  passage.pageStart = Math.min(passage.pageStart, first.pageStart - start[0])
  passage.reportStart = Math.min(passage.reportStart, first.reportStart - start[1])
  return passage
}

/**
 * All that a page and a report share, from formula to copy, best first; in steps of a few
 * milliseconds, whatever the length of the page.
 */
export function* alignSteps(page: PreparedPage, report: Folded): Generator<undefined, Passage[]> {
  const parts: Runs[] = []
  for (const grams of page.windows) {
    parts.push(findRuns(grams, report.codes))
    if (page.windows.length > 1) yield
  }
  const chains = chainRuns(concatRuns(parts), page.weights)
  yield
  const joined = joinChains(chains)
  yield
  return joined.map((found) => extend(found, page, report))
}

/** The same at once. */
export function alignReport(page: PreparedPage, report: Folded): Passage[] {
  const steps = alignSteps(page, report)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
