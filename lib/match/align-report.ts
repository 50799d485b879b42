import type { Folded } from '#lib/text/fold.ts'
import { chainRuns } from './chain-runs.ts'
import { dropStrays } from './drop-strays.ts'
import { extendEnd } from './extend-end.ts'
import type { Runs } from './find-runs.ts'
import { joinChains, type JoinedPassage } from './join-chains.ts'
import { passageParts } from './passage-parts.ts'
import type { AlignedPassage } from './passage.ts'
import { isClaim } from './settle-rivals.ts'

/** Below this a passage is not worth its ends. */
const WORTH_EXTENDING = 7

function extend(
  found: JoinedPassage,
  page: Folded,
  report: Folded,
  information: Float32Array,
): void {
  if (found.score < WORTH_EXTENDING) return
  const first = found.chains[0]!
  const last = found.chains.at(-1)!
  const end = extendEnd(page, last.pageEnd, report, last.reportEnd, 1, information)
  const start = extendEnd(page, first.pageStart - 1, report, first.reportStart - 1, -1, information)
  found.pageEnd = Math.max(found.pageEnd, last.pageEnd + end[0])
  found.reportEnd = Math.max(found.reportEnd, last.reportEnd + end[1])
  found.pageStart = Math.min(found.pageStart, first.pageStart - start[0])
  found.reportStart = Math.min(found.reportStart, first.reportStart - start[1])
}

/**
 * What a page and a report share, from formula to copy, best first, by the exact `runs` that
 * they have in common; in steps of a few milliseconds, whatever the length of the page.
 * `information` is what a code tells, by code.
 */
export function* alignSteps(
  page: Folded,
  report: Folded,
  runs: Runs,
  information: Float32Array,
): Generator<undefined, AlignedPassage[]> {
  const chains = chainRuns(runs)
  yield
  const joined = joinChains(dropStrays(chains))
  yield
  return joined.filter(isClaim).map((found) => {
    extend(found, page, report, information)
    return Object.assign(found, { parts: passageParts(found, page, report, information) })
  })
}
