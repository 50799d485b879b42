import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRivals, type ReadFile } from '#lib/archive/find-rivals.ts'

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const files = fc.array(fc.record({ name: names, sources: fc.array(names, { maxLength: 3 }) }))

/** File after file, each taken where that leaves no name twice. */
function oracle(all: readonly ReadFile[]): boolean[] {
  let taken: string[] = []
  return all.map(({ sources }) => {
    const next = [...taken, ...sources]
    const fits = new Set(next).size === next.length
    if (fits) taken = next
    return fits
  })
}

describe('findRivals', () => {
  it('takes each file that leaves no name twice, in their order', () => {
    fc.assert(
      fc.property(files, (all) => {
        expect(findRivals(all).map((fault) => fault === null)).toEqual(oracle(all))
      }),
    )
  })

  it('tells which report it is, and whether the file itself has the other', () => {
    const faults = findRivals([
      { name: 'a.txt', sources: ['a.txt'] },
      { name: 'a.txt', sources: ['a.txt'] },
      { name: 'all.json', sources: ['b.txt', 'a.txt'] },
      { name: 'more.json', sources: ['b.txt', 'b.txt'] },
    ])
    expect(faults).toEqual([
      null,
      { file: 'a.txt', kind: 'rival', place: {}, value: null },
      {
        file: 'all.json',
        kind: 'rival',
        place: { report: 2, source: 'a.txt', field: '' },
        value: null,
      },
      {
        file: 'more.json',
        kind: 'twice',
        place: { report: 2, source: 'b.txt', field: '' },
        value: null,
      },
    ])
  })
})
