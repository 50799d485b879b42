import { describe, expect, it } from 'vitest'
import { writtenNear } from '#lib/text/written-near.ts'

const near = (text: string, figure: string, words: string) => {
  const start = text.indexOf(figure)
  return writtenNear(text, [start, start + figure.length], words)
}

describe('writtenNear', () => {
  it('gives the words as the text writes them, in its script', () => {
    expect(near('為碼頭工人儲備口罩4000個。', '4000個', '口罩')).toBe('口罩')
    expect(near('共發動38名黨員參加。', '38名', '党员')).toBe('黨員')
    expect(near('黨員有38名。', '38名', '党员')).toBe('黨員')
  })

  it('takes the nearest place, the one behind the figure first', () => {
    expect(near('党员;黨員38名黨員、党员', '38名', '党员')).toBe('黨員')
    expect(near('党员、黨員38名', '38名', '党员')).toBe('黨員')
  })

  it('gives the words themselves where the text has them in neither place', () => {
    expect(near('有38名。', '38名', '人')).toBe('人')
    expect(near('', '', '')).toBe('')
  })
})
