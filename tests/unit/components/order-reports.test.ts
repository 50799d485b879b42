import { describe, expect, it } from 'vitest'
import { orderReports } from '#components/archive/order-reports.ts'
import type { ReportSummary } from '#lib/archive/summarize.ts'

const report = (title: string, day: string | null, organisation: string | null): ReportSummary => ({
  source: title,
  title,
  organisation,
  day,
  script: 'hans',
  measures: 0,
  own: false,
})
const REPORTS = [
  report('甲', '2020-02-01', null),
  report('乙', null, '港口'),
  report('丙', '2020-03-01', '矿业'),
]

describe('orderReports', () => {
  it.each([
    ['newest', '丙甲乙'],
    ['oldest', '甲丙乙'],
    ['organisation', '乙丙甲'],
    ['title', '丙乙甲'],
  ] as const)('puts the %s order first, and last what does not say', (order, titles) => {
    expect(
      orderReports(REPORTS, order)
        .map(({ title }) => title)
        .join(''),
    ).toBe(titles)
  })
})
