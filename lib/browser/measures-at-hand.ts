import type { ArchivedReport } from '#lib/archive/archive.ts'
import { likelyFor } from '#lib/archive/search.ts'
import {
  indexEntries,
  measureEntries,
  type IndexEntry,
  type MeasureIndex,
} from '#lib/measure/measure-index.ts'
import type { Wanted } from '#lib/archive/wanted.ts'
import type { ArchiveAtHand } from './archive/at-hand.ts'
import { inTurns } from './in-turns.ts'

/** The measures of so many reports are searched: those that have the most words of the query. */
const MOST_SEARCHED = 16
/** And of so many they are kept. A report takes some milliseconds and about 200 kB. */
const MOST_KEPT = 128

/** By report, the longest unused first. */
const kept = new Map<ArchivedReport, readonly IndexEntry[]>()
let latest: MeasuresAtHand | null = null

function entriesOf(report: ArchivedReport): readonly IndexEntry[] {
  const { source, text, measures } = report
  const entries = kept.get(report) ?? measureEntries({ source, text, parts: report, measures })
  kept.delete(report)
  kept.set(report, entries)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return entries
}

/** The reports whose measures are searched, and these. */
interface MeasuresAtHand {
  readonly reports: readonly ArchivedReport[]
  readonly index: MeasureIndex
}

/**
 * The measures of the archive that can answer `text`, with those of the reports named by `sources`:
 * all of them where it is small, else those of the reports that `text` has most in common with. Those of
 * the sources `without` are left out.
 */
export async function measuresAtHand(
  archive: ArchiveAtHand,
  text: string,
  sources: readonly string[] = [],
  without: readonly string[] = [],
): Promise<MeasuresAtHand> {
  await archive.bringFilters()
  const likely = await archive.run(function* (index): Generator<Wanted, string[]> {
    const numbers = likelyFor(text, index, MOST_SEARCHED)
    yield numbers
    return numbers.map((number) => index.reportAt(number).source)
  }, without)
  const reports = await archive.read([...new Set([...sources, ...likely])])
  const known = latest
  if (
    known?.reports.length === reports.length &&
    reports.every((one, i) => one === known.reports[i])
  )
    return known
  const pause = inTurns()
  const entries: IndexEntry[] = []
  for (const report of reports) {
    entries.push(...entriesOf(report))
    await pause()
  }
  latest = { reports, index: indexEntries(entries) }
  return latest
}
