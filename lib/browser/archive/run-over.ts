import type { ArchivedReport } from '#lib/archive/archive.ts'
import type { Wanted } from '#lib/archive/wanted.ts'
import { inTurns } from '#lib/browser/in-turns.ts'

const NOWHERE = [0, 0] as const

/** What stands for a report that was removed: nothing can be found in it. */
const GONE: ArchivedReport = {
  source: '',
  text: '',
  script: 'hans',
  title: null,
  kicker: null,
  organisation: null,
  publisher: null,
  author: null,
  date: null,
  body: NOWHERE,
  headings: [],
  paragraphs: [],
  documents: [],
  slogans: [],
  noise: [],
  boilerplate: [],
  lacks: [],
  measures: [],
  figures: [],
  dates: [],
}

/**
 * Does work that reads reports one set after the other, in turns with whatever else is to be done:
 * `bring` reads those that a step wants, by number, and they are there until it wants others.
 */
export async function runOver<T>(
  bring: (numbers: readonly number[]) => Promise<ReadonlyMap<number, ArchivedReport>>,
  make: (reportAt: (number: number) => ArchivedReport) => Generator<Wanted, T>,
): Promise<T> {
  let wanted: ReadonlySet<number> = new Set()
  let brought: ReadonlyMap<number, ArchivedReport> = new Map()
  const steps = make((number) => {
    if (!wanted.has(number)) throw new Error(`Report ${number} is not at hand.`)
    return brought.get(number) ?? GONE
  })
  const pause = inTurns()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (step.value) {
      brought = await bring(step.value)
      wanted = new Set(step.value)
    }
    await pause()
  }
}
