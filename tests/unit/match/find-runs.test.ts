import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concatRuns, findRuns, type Runs } from '#lib/match/find-runs.ts'
import { indexPageGrams } from '#lib/match/page-grams.ts'

/** Codes of a small alphabet, so that runs are common. */
const codes = (most: number) =>
  fc
    .array(fc.integer({ min: 1, max: 6 }), { maxLength: most })
    .map((list) => Uint16Array.from(list, (n) => 0x4e00 + n))

/** Every maximal exact run of at least three codes, the slow way. */
function allRuns(page: Uint16Array, report: Uint16Array): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i < page.length; i++)
    for (let j = 0; j < report.length; j++) {
      if (i && j && page[i - 1] === report[j - 1]) continue
      let size = 0
      while (
        i + size < page.length &&
        j + size < report.length &&
        page[i + size] === report[j + size]
      )
        size++
      if (size >= 3) found.add(`${i} ${j} ${size}`)
    }
  return found
}

const listed = (runs: Runs) =>
  Array.from(
    { length: runs.count },
    (_, k) => `${runs.page[k]} ${runs.report[k]} ${runs.length[k]}`,
  )

describe('findRuns', () => {
  it('finds the maximal exact runs that comparing everything with everything finds', () => {
    fc.assert(
      fc.property(codes(24), codes(24), (page, report) => {
        const runs = listed(findRuns(indexPageGrams(page), report))
        expect(new Set(runs)).toEqual(allRuns(page, report))
        expect(runs.length).toBe(new Set(runs).size)
      }),
    )
  })

  it('lists them in the order of the page', () => {
    fc.assert(
      fc.property(codes(40), codes(40), (page, report) => {
        const starts = [...findRuns(indexPageGrams(page), report).page]
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })

  it('finds in windows what lies inside a window', () => {
    fc.assert(
      fc.property(codes(40), codes(20), fc.integer({ min: 5, max: 15 }), (page, report, size) => {
        const parts: Runs[] = []
        const expected = new Set<string>()
        for (let start = 0; start < page.length; start += size) {
          const end = Math.min(page.length, start + size)
          parts.push(findRuns(indexPageGrams(page, start, end), report))
          for (const run of allRuns(page.slice(start, end), report)) {
            const [i = 0, j, length] = run.split(' ').map(Number)
            expected.add(`${i + start} ${j} ${length}`)
          }
        }
        fc.pre(parts.length > 0)
        expect(new Set(listed(concatRuns(parts)))).toEqual(expected)
      }),
    )
  })
})
