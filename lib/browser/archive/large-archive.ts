import type { ArchivedReport } from '#lib/archive/archive.ts'
import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import { Folding } from '#lib/archive/folding.ts'
import type { GramFilter } from '#lib/archive/gram-filter.ts'
import { segmentSteps, type Segment } from '#lib/archive/segment.ts'
import type { Wanted } from '#lib/archive/wanted.ts'
import { runSteps } from '#lib/text/run-steps.ts'
import type { ArchiveAtHand } from './at-hand.ts'
import { filterOf, type OwnIndex } from './index-own.ts'
import { ownReports } from './own-reports.ts'
import { runOver } from './run-over.ts'
import type { Shelf } from './shelf.ts'

/** Numbers of reports → ids; 0 for the packaged ones and for those that were removed. */
function numberIds(packaged: number, { segments }: OwnIndex, live: readonly number[]): Uint32Array {
  const waiting = new Set(live)
  const size = segments.reduce((sum, { ids }) => sum + ids.length, packaged)
  const numbered = new Uint32Array(size)
  let at = packaged
  for (const { ids } of segments)
    for (const id of ids) {
      if (waiting.delete(id)) numbered[at] = id
      at++
    }
  return numbered
}

function notAtHand(): never {
  throw new Error('This part of the archive is not at hand.')
}

/**
 * An archive that is too large to be kept in memory: its index is there, and reports are read when
 * something may be found in them. The packaged reports come first, in a segment of their own.
 */
export class LargeArchive implements ArchiveAtHand {
  readonly packaged: readonly ArchivedReport[]
  readonly own: OwnIndex
  readonly #first: Segment
  readonly #ids: Uint32Array
  readonly #shelf: Shelf
  readonly #folding = new Folding()
  readonly #index: ArchiveIndex
  /** For each segment, the packaged reports' first; null until they are read. */
  #filters: readonly GramFilter[] | null = null

  constructor(
    packaged: readonly ArchivedReport[],
    live: readonly number[],
    own: OwnIndex,
    shelf: Shelf,
  ) {
    this.packaged = packaged
    this.own = own
    this.#shelf = shelf
    this.#ids = numberIds(packaged.length, own, live)
    this.#first = runSteps(
      segmentSteps(0, packaged.length, (number) => this.#folding.of(packaged[number]!)),
    )
    this.#index = {
      size: this.#ids.length,
      frequency: own.frequency,
      postings: [this.#first.postings, ...this.#placed(own.segments.map((one) => one.postings))],
      filters: () => this.#filters ?? notAtHand(),
      reportAt: notAtHand,
      foldedAt: notAtHand,
      allGrams: () => null,
    }
  }

  async bringFilters(): Promise<void> {
    if (this.#filters) return
    const read = await Promise.all(
      this.own.segments.map((segment) => filterOf(segment, this.#shelf)),
    )
    this.#filters = [this.#first.filter, ...this.#placed(read)]
  }

  get trouble(): string | null {
    return this.#shelf.trouble
  }

  run<T>(
    make: (index: ArchiveIndex) => Generator<Wanted, T>,
    without: readonly string[] = [],
  ): Promise<T> {
    return runOver(
      (numbers) => this.#bring(numbers, without),
      (reportAt) => {
        const foldedAt = (number: number) => this.#folding.of(reportAt(number))
        return make({ ...this.#index, reportAt, foldedAt })
      },
    )
  }

  async read(sources: readonly string[]): Promise<ArchivedReport[]> {
    const found = new Map(this.packaged.map((report) => [report.source, report]))
    const others = sources.filter((source) => !found.has(source))
    const ids = await ownReports.find(others)
    const brought = await this.#shelf.bring(ids.filter((id) => id !== null))
    for (const report of brought.values()) found.set(report.source, report)
    return sources.flatMap((source) => found.get(source) ?? [])
  }

  async first(count: number): Promise<ArchivedReport[]> {
    const ids = this.#ids.subarray(this.packaged.length).filter((id) => id > 0)
    const own = await this.#shelf.bring([...ids.subarray(0, count)])
    return [...this.packaged, ...own.values()].slice(0, count)
  }

  /** What is left out is as if it were gone. */
  async #bring(
    numbers: readonly number[],
    without: readonly string[],
  ): Promise<Map<number, ArchivedReport>> {
    const ids = numbers.map((number) => this.#ids[number]!)
    const brought = await this.#shelf.bring(ids.filter((id) => id > 0))
    return new Map(
      numbers.flatMap((number, i) => {
        const report = this.packaged[number] ?? brought.get(ids[i]!)
        return report && !without.includes(report.source) ? [[number, report] as const] : []
      }),
    )
  }

  /** Parts of own segments, in order, by the numbers that their reports have in the whole. */
  #placed<Part extends { readonly count: number }>(parts: readonly Part[]): Part[] {
    let first = this.packaged.length
    return parts.map((part) => {
      const placed = { ...part, first }
      first += part.count
      return placed
    })
  }
}
