import { describe, expect, it } from 'vitest'
import { saysOtherwise } from '#lib/browser/says-otherwise.ts'
import { openccConverter } from '#tests/unit/script/opencc-converter.ts'

const TITLE = '港口防疫'
const TEXT = '公司开发软件登记车辆,“两码”一并查验。\n装卸公司为工人储备口罩5000个,每日消毒。'
const page = { title: TITLE, text: TEXT }

describe('a page that was kept', () => {
  it('says the same with and without its title', () => {
    expect(saysOtherwise(page, TEXT)).toBe(false)
    expect(saysOtherwise(page, `${TITLE}\n${TEXT}`)).toBe(false)
  })

  it('says something else where anything was added or taken away, be it at its beginning', () => {
    expect(saysOtherwise(page, `${TEXT}续`)).toBe(true)
    expect(saysOtherwise(page, `编者按\n${TEXT}`)).toBe(true)
    expect(saysOtherwise(page, TEXT.split('\n')[0]!)).toBe(true)
    expect(saysOtherwise(page, TEXT.replace('5000', '8000'))).toBe(true)
  })

  it.each(['tw', 'twp', 'hk', 't'] as const)(
    'says nothing else because it is shown, or was kept, in another script: %s',
    (to) => {
      const convert = openccConverter('cn', to)
      const converted = { title: convert(TITLE), text: convert(TEXT) }
      expect(saysOtherwise(converted, `${TITLE}\n${TEXT}`)).toBe(false)
      expect(saysOtherwise({ ...converted, title: TITLE }, TEXT)).toBe(false)
      expect(saysOtherwise(page, convert(TEXT))).toBe(false)
    },
  )
})
