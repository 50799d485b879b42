import { ARCHIVE_FORMAT, type ArchivedReport } from '#lib/archive/archive.ts'
import { buildIndex } from '#lib/archive/build-index.ts'
import { runSteps } from '#lib/text/run-steps.ts'
import type { ArchiveAtHand } from './at-hand.ts'

/** An archive that is in memory as a whole: nothing is ever waited for. */
export function smallArchive(
  packaged: readonly ArchivedReport[],
  own: readonly ArchivedReport[],
  trouble: string | null,
): ArchiveAtHand {
  const bySource = new Map([...own, ...packaged].map((report) => [report.source, report]))
  const reports = [...packaged, ...own.filter((report) => bySource.get(report.source) === report)]
  const indexOf = (some: readonly ArchivedReport[]) =>
    buildIndex({ format: ARCHIVE_FORMAT, reports: some })
  const index = indexOf(reports)
  return {
    packaged,
    trouble,
    run: async (make, without = []) => {
      const rest = reports.filter(({ source }) => !without.includes(source))
      // A few milliseconds, for pages that the reader has added.
      return runSteps(make(rest.length === reports.length ? index : indexOf(rest)))
    },
    bringFilters: async () => {},
    read: async (sources) => sources.flatMap((source) => bySource.get(source) ?? []),
    first: async (count) => reports.slice(0, count),
  }
}
