import type { Folded } from '#lib/text/fold.ts'
import { chainRuns } from './chain-runs.ts'
import { extendEnd } from './extend-end.ts'
import type { Runs } from './find-runs.ts'
import { joinChains, type JoinedPassage } from './join-chains.ts'
import type { Passage } from './passage.ts'

/** Below this a passage is not worth its ends. */
const WORTH_EXTENDING = 7

function extend(
  found: JoinedPassage,
  page: Folded,
  report: Folded,
  information: Float32Array,
): Passage {
  const { first, last, ...passage } = found
  if (passage.score < WORTH_EXTENDING) return passage
  const end = extendEnd(page, last.pageEnd, report, last.reportEnd, 1, information)
  const start = extendEnd(page, first.pageStart - 1, report, first.reportStart - 1, -1, information)
  passage.pageEnd = Math.max(passage.pageEnd, last.pageEnd + end[0])
  passage.reportEnd = Math.max(passage.reportEnd, last.reportEnd + end[1])
  passage.pageStart = Math.min(passage.pageStart, first.pageStart - start[0])
  passage.reportStart = Math.min(passage.reportStart, first.reportStart - start[1])
  return passage
}

/**
 * All that a page and a report share, from formula to copy, best first, by the exact `runs` that
 * they have in common; in steps of a few milliseconds, whatever the length of the page.
 * `information` is what a code tells, by code.
 */
export function* alignSteps(
  page: Folded,
  report: Folded,
  runs: Runs,
  information: Float32Array,
): Generator<undefined, Passage[]> {
  const chains = chainRuns(runs)
  yield
  const joined = joinChains(chains)
  yield
  return joined.map((found) => extend(found, page, report, information))
}
