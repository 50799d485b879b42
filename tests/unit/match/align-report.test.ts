import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '#lib/archive/build-index.ts'
import { alignSteps } from '#lib/match/align-report.ts'
import { findRuns, Runs } from '#lib/match/find-runs.ts'
import { weigherOf } from '#lib/match/weigh.ts'
import { fold } from '#lib/text/fold.ts'
import { reportOf } from '#tests/report-of.ts'

const han = fc.integer({ min: 0x4e00, max: 0x4f00 }).map((code) => String.fromCharCode(code))
const words = (least: number, most: number) =>
  fc.array(han, { minLength: least, maxLength: most }).map((list) => list.join(''))

/** All that `text` and `other` share, best first; and what is needed to judge it. */
function align(text: string, other: string) {
  const index = buildIndex({ format: 1, reports: [reportOf('one', other)] })
  const page = fold(text)
  const report = index.foldedAt(0)
  const weigh = weigherOf(page.codes, index.frequency)
  const runs = new Runs()
  findRuns(page.codes, [0, page.codes.length], index.allGrams()!, weigh, [runs])
  const steps = alignSteps(page, report, runs, index.frequency.information)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return { page, report, weigh, passages: step.value }
}

/** The longest exact run around `size` codes that agree from `i` and `j` on, in the page. */
function maximalRun(
  page: Uint16Array,
  report: Uint16Array,
  [i, j, size]: [number, number, number],
): [number, number] {
  let before = 0
  while (before < Math.min(i, j) && page[i - before - 1] === report[j - before - 1]) before++
  let end = size
  while (i + end < page.length && j + end < report.length && page[i + end] === report[j + end])
    end++
  return [i - before, i + end]
}

describe('alignSteps', () => {
  it('is never worse than the exact substring', () => {
    fc.assert(
      fc.property(
        words(0, 40),
        words(12, 40),
        words(0, 40),
        words(0, 40),
        words(0, 40),
        (a, shared, b, c, d) => {
          const { page, report, weigh, passages } = align(a + shared + b, c + shared + d)
          const [start, end] = maximalRun(page.codes, report.codes, [
            fold(a).codes.length,
            fold(c).codes.length,
            fold(shared).codes.length,
          ])
          const worth = weigh(start, end)
          expect(passages[0]!.score).toBeGreaterThanOrEqual(worth - 1e-6)
        },
      ),
    )
  })

  it('keeps its ranges inside both texts, and no more shared than there is', () => {
    fc.assert(
      fc.property(words(0, 80), words(3, 80), (text, other) => {
        const { page, report, passages } = align(text + other.slice(0, 30), other)
        for (const passage of passages) {
          expect(passage.pageStart).toBeGreaterThanOrEqual(0)
          expect(passage.pageEnd).toBeLessThanOrEqual(page.codes.length)
          expect(passage.reportStart).toBeGreaterThanOrEqual(0)
          expect(passage.reportEnd).toBeLessThanOrEqual(report.codes.length)
          expect(passage.pageStart).toBeLessThan(passage.pageEnd)
          expect(passage.reportStart).toBeLessThan(passage.reportEnd)
        }
      }),
    )
  })

  const SENTENCES = [
    '矿区食堂改为分批取餐,每桌只坐一人。',
    '保温箱由后勤班组每小时消毒一次。',
    '井口检身房加装了两台测温仪。',
    '夜班工人凭体温条领取热姜汤。',
  ]
  const REPORT = SENTENCES.join('')

  it.each([
    ['as it is', REPORT],
    ['with its sentences shuffled', [2, 0, 3, 1].map((i) => SENTENCES[i]).join('')],
    ['with sentences left out', SENTENCES[0]! + SENTENCES[3]!],
    [
      'with a foreign sentence inside',
      SENTENCES.slice(0, 2).join('') + '天气渐暖。' + SENTENCES.slice(2).join(''),
    ],
    ['with characters replaced', REPORT.replace('分批', '错峰').replace('后勤', '总务')],
  ])('finds one passage in a text %s', (_, text) => {
    const [best, second] = align(`昨日晴。\n${text}\n街上行人如织。`, REPORT).passages
    expect(best!.pageEnd - best!.pageStart).toBeGreaterThan(0.9 * fold(text).codes.length)
    expect(second?.score ?? 0).toBeLessThan(best!.score / 4)
  })
})
