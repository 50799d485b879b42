import { runSteps } from '#lib/text/run-steps.ts'
import { changeSteps } from './change-steps.ts'
import type { FoundPair, ReportMatch } from './page-match.ts'

/** Adds to what a page shares with a report what it says otherwise there. */
export type ReadChanges = (found: ReportMatch<FoundPair>, reportText: string) => ReportMatch

/** Reads what a page changed in what it took over, as `changeSteps` does, without a break. */
export function changeReader(pageText: string): ReadChanges {
  const steps = changeSteps(pageText)
  return (found, reportText) => runSteps(steps(found, reportText))
}
