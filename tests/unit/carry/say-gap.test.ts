import { describe, expect, it } from 'vitest'
import { sayGap } from '#lib/carry/say-gap.ts'
import type { Say } from '#lib/carry/say.ts'
import { dayGap } from '#lib/report/day-gap.ts'
import english from '#locales/en/messages.json' with { type: 'json' }
import simplified from '#locales/zh_CN/messages.json' with { type: 'json' }
import traditional from '#locales/zh_TW/messages.json' with { type: 'json' }

const sayIn =
  (texts: Record<keyof typeof english, { message: string }>): Say =>
  (key, ...values) =>
    texts[key].message.replace(/\$(\d)/g, (_, gap: string) => String(values[Number(gap) - 1]))

describe('sayGap', () => {
  it.each([
    ['2020-02-16', 'on the same day as the report', '与报告同日', '與報告同日'],
    ['2020-02-17', '1 day after the report', '比报告晚 1 天', '比報告晚 1 天'],
    ['2020-02-14', '2 days before the report', '比报告早 2 天', '比報告早 2 天'],
    ['2020-03-08', '3 weeks after the report', '比报告晚 3 周', '比報告晚 3 週'],
    ['2020-06-16', '4 months after the report', '比报告晚 4 个月', '比報告晚 4 個月'],
    ['2019-02-16', '1 year before the report', '比报告早 1 年', '比報告早 1 年'],
    ['2023-02-16', '3 years after the report', '比报告晚 3 年', '比報告晚 3 年'],
  ])('says of %s what came first, in three languages', (day, ...words) => {
    const gap = dayGap(day, '2020-02-16')
    expect([english, simplified, traditional].map((texts) => sayGap(gap, sayIn(texts)))).toEqual(
      words,
    )
  })
})
