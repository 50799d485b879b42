import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gramsOf, indexReportGrams } from '#lib/archive/report-grams.ts'
import { findRuns, Runs } from '#lib/match/find-runs.ts'
import type { Weigher } from '#lib/match/weigh.ts'

/** Codes of a small alphabet, so that runs are common. */
const codes = (most: number) =>
  fc
    .array(fc.integer({ min: 1, max: 6 }), { maxLength: most })
    .map((list) => Uint16Array.from(list, (n) => 0x4e00 + n))

/** So short that no 3-gram is too common in them. */
const reports = fc.array(codes(6), { minLength: 1, maxLength: 4 })

/** Every maximal exact run of at least three codes, the slow way. */
function allRuns(page: Uint16Array, report: Uint16Array, shift = 0): string[] {
  const found: string[] = []
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
      if (size >= 3) found.push(`${i + shift} ${j} ${size}`)
    }
  return found.sort()
}

const listed = (runs: Runs) =>
  Array.from(
    { length: runs.count },
    (_, k) => `${runs.page[k]} ${runs.report[k]} ${runs.length[k]}`,
  ).sort()

/** A run is worth its length. */
const asLong: Weigher = (start, end) => end - start

/** The runs of each report, found in windows of `size` codes. */
function find(
  page: Uint16Array,
  texts: readonly Uint16Array[],
  size: number,
  weigh = asLong,
): Runs[] {
  const grams = indexReportGrams(texts)
  const tables = texts.map(() => new Runs())
  for (let start = 0; start < page.length; start += size) {
    const end = Math.min(page.length, start + size)
    findRuns(page, [start, end], grams, weigh, tables)
  }
  return tables
}

describe('findRuns', () => {
  it('finds the maximal exact runs that comparing everything with everything finds', () => {
    fc.assert(
      fc.property(codes(24), reports, (page, texts) => {
        find(page, texts, 24).forEach((runs, r) => {
          expect(listed(runs)).toEqual(allRuns(page, texts[r]!))
        })
      }),
    )
  })

  it('finds in windows what lies inside a window', () => {
    fc.assert(
      fc.property(codes(60), reports, fc.integer({ min: 5, max: 20 }), (page, texts, size) => {
        find(page, texts, size).forEach((runs, r) => {
          const expected: string[] = []
          for (let start = 0; start < page.length; start += size)
            expected.push(...allRuns(page.slice(start, start + size), texts[r]!, start))
          expect(listed(runs)).toEqual(expected.sort())
        })
      }),
    )
  })

  it('lists them in the order of the page, those too that begin with a common 3-gram', () => {
    const common = '的的的'.repeat(8)
    const text = Uint16Array.from(`${common}甲乙丙丁`, (sign) => sign.charCodeAt(0))
    const [runs] = find(text, [text], 100)
    const starts = Array.from(runs!.page.subarray(0, runs!.count))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(listed(runs!)).toContain(`0 0 ${text.length}`)
  })

  it('leaves out what is worth nothing', () => {
    const text = Uint16Array.from('甲乙丙丁', (sign) => sign.charCodeAt(0))
    expect(find(text, [text], 100, () => 0.1)[0]!.count).toBe(0)
  })

  it('needs of the reports only the 3-grams of the page', () => {
    fc.assert(
      fc.property(codes(24), reports, (page, texts) => {
        const [all, some] = [indexReportGrams(texts), indexReportGrams(texts, gramsOf(page))]
        const [a, b] = [all, some].map((grams) => {
          const tables = texts.map(() => new Runs())
          findRuns(page, [0, page.length], grams, asLong, tables)
          return tables.map(listed)
        })
        expect(b).toEqual(a)
      }),
    )
  })
})
