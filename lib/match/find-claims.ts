import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import { gramsOf, indexReportGrams, type ReportGrams } from '#lib/archive/report-grams.ts'
import type { Folded } from '#lib/text/fold.ts'
import { alignSteps } from './align-report.ts'
import { findRuns, Runs } from './find-runs.ts'
import { REUSE_SCORE, type Claim } from './settle-rivals.ts'
import { weigherOf, type Weigher } from './weigh.ts'

/** Candidates come likeliest first: after so many without a passage, no more are tried. */
const MOST_BARREN = 12
/** So many are read at once, likely to be tried all. */
const BATCH = 8
/** Codes of a page that are read at once; more come in windows, so that work can pause. */
const WINDOW = 16_384
/** Runs of a page and a report that there is room for at first: one for sixteen codes. */
const LEAST_ROOM = 32
const MOST_ROOM = 1024

/** The runs that each report in `grams` shares with the page, window by window. */
function* runSteps(
  { codes }: Folded,
  weigh: Weigher,
  grams: ReportGrams,
): Generator<undefined, Runs[]> {
  const room = Math.min(MOST_ROOM, Math.max(LEAST_ROOM, codes.length >> 4))
  const tables = Array.from(grams.starts, () => new Runs(room))
  for (let start = 0; start < codes.length; start += WINDOW) {
    const end = Math.min(codes.length, start + WINDOW)
    findRuns(codes, [start, end], grams, weigh, tables)
    yield
  }
  return tables
}

/**
 * The passages of a page that the reports `candidates` (numbers in the archive) may claim, in steps
 * of a few milliseconds. Linear in the page, and in each report it is aligned with.
 */
export function* claimSteps(
  page: Folded,
  candidates: readonly number[],
  index: ArchiveIndex,
): Generator<undefined, Claim[]> {
  const { information } = index.frequency
  const weigh = weigherOf(page.codes, index.frequency)
  const claims: Claim[] = []
  const whole = index.allGrams()
  const onPage = whole ? null : gramsOf(page.codes)
  const size = whole ? candidates.length : BATCH
  let barren = 0
  for (let first = 0; first < candidates.length; first += size) {
    const batch = candidates.slice(first, first + size)
    const folded = batch.map((number) => index.foldedAt(number))
    const grams =
      whole ??
      indexReportGrams(
        folded.map(({ codes }) => codes),
        onPage,
      )
    const tables = yield* runSteps(page, weigh, grams)
    for (const [i, report] of batch.entries()) {
      const passages = yield* alignSteps(page, folded[i]!, tables[i]!, information)
      for (const passage of passages) claims.push({ report, passage })
      barren = passages.some(({ score }) => score >= REUSE_SCORE) ? 0 : barren + 1
      if (!whole && barren === MOST_BARREN) return claims
      yield
    }
  }
  return claims
}
