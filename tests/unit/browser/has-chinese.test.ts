import { describe, expect, it } from 'vitest'
import { hasChinese } from '#lib/browser/has-chinese.ts'

const SENTENCE = '疫情防控关乎生命复工复产关乎生计统筹做好疫情防控和经济社会发展'

describe('hasChinese', () => {
  it.each<[string, string, boolean]>([
    ['a few sentences, Simplified', SENTENCE.repeat(3), true],
    [
      'a few sentences, Traditional',
      '統籌做好疫情防控和經濟社會發展是一次大戰也是一次大考'.repeat(3),
      true,
    ],
    ['Chinese after much English', 'The tide tables. '.repeat(5000) + SENTENCE.repeat(3), true],
    ['English', 'The tide tables of a small harbour. '.repeat(100), false],
    ['a language menu and a few names', 'English 中文 日本語 李明 王芳 上海 '.repeat(20), false],
    ['one short line', '首页新闻中心', false],
    [
      'Japanese',
      '港町では漁師たちが船を岸壁に着けると同時に市場の一日が始まる新鮮魚介類'.repeat(5),
      false,
    ],
    ['nothing', '', false],
  ])('says of %s what a reader would', (_, text, expected) => {
    expect(hasChinese(text)).toBe(expected)
  })
})
