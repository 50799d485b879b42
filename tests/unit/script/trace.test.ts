import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinTraces, type Trace, type TracePart } from '#lib/script/trace.ts'

/** A replacement: so many units on from the last one, so many of them go, so many come. */
type Step = readonly [kept: number, gone: number, come: number]

/** The part of the original that a unit stands for. */
type Unit = readonly [from: number, to: number]

const steps = fc.array(
  fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })),
  {
    maxLength: 8,
  },
)

/** Takes `units` through `steps`: each unit with its origin, and the trace of this stage alone. */
function replace(units: readonly Unit[], steps: readonly Step[]): [Unit[], Trace] {
  const output: Unit[] = []
  const trace: TracePart[] = []
  let at = 0
  for (const [kept, gone, come] of steps) {
    if (at + kept + gone > units.length) break
    output.push(...units.slice(at, at + kept))
    at += kept
    const replaced = units.slice(at, at + gone)
    const whole: Unit = [replaced[0]![0], replaced.at(-1)![1]]
    if (gone !== come) trace.push([at, at + gone, output.length, output.length + come])
    output.push(...(gone === come ? replaced : Array<Unit>(come).fill(whole)))
    at += gone
  }
  return [[...output, ...units.slice(at)], trace]
}

/** What changed its length, by asking each unit where it comes from. */
function partsOf(units: readonly Unit[]): TracePart[] {
  const parts: TracePart[] = []
  for (let start = 0; start < units.length;) {
    const [from] = units[start]!
    let [end, to] = [start + 1, units[start]![1]]
    while (end < units.length && units[end]![0] < to) to = Math.max(to, units[end++]![1])
    if (end - start !== to - from) parts.push([from, to, start, end])
    start = end
  }
  return parts
}

const changesLength = ([from, to, newFrom, newTo]: TracePart) => to - from !== newTo - newFrom

describe('the trace of a text that went through several stages', () => {
  it('is what each unit tells of its way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.array(steps, { maxLength: 4 }),
        (length, stages) => {
          let units: Unit[] = Array.from({ length }, (_, i) => [i, i + 1])
          let joined: Trace = []
          for (const stage of stages) {
            const [output, trace] = replace(units, stage)
            units = output
            joined = joinTraces(joined, trace)
          }
          expect(joined.filter(changesLength)).toEqual(partsOf(units))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('joins what comes next with a part that vanished', () => {
    expect(joinTraces([[2, 4, 2, 2]], [[2, 3, 2, 5]])).toEqual([[2, 5, 2, 5]])
  })
})
