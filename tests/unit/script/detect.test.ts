import { describe, expect, it } from 'vitest'
import { detectScript } from '#lib/script/detect.ts'

describe('detectScript', () => {
  it.each([
    ['疫情防控阻击战,集团党委全面动员、全面部署', 'hans'],
    ['疫情防控阻擊戰,集團黨委全面動員、全面部署', 'hant'],
    ['防疫物資', 'hant'],
    ['复工', 'hans'],
  ])('knows the script of %s', (text, script) => {
    expect(detectScript(text)).toBe(script)
  })

  it('sees Traditional in one-way conversions that leave 后, 里, 范 and 干 behind', () => {
    expect(detectScript('先后6次召開專題會議,干部發揮模范作用,關于小區里的防控')).toBe('hant')
  })

  it('does not take 著名 and 乾隆 for Traditional', () => {
    expect(detectScript('乾隆年间的著名学者')).toBe('hans')
  })

  it('takes no variant of an older text for the sign of a script', () => {
    expect(detectScript('汉兵三十馀万人')).toBe('hans')
    expect(detectScript('和以是似')).toBe('mixed')
  })

  it('is not misled by glosses and Latin', () => {
    expect(detectScript('打贏戰(zhàn)役 Contact Us Tel:+86')).toBe('hant')
  })

  it('says mixed where both scripts have a good share, and where there is no evidence', () => {
    expect(detectScript('疫情防控阻击战全面动员,疫情防控阻擊戰全面動員')).toBe('mixed')
    expect(detectScript('中文 only')).toBe('mixed')
    expect(detectScript('')).toBe('mixed')
  })
})
