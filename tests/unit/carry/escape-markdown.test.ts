import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from '#lib/carry/escape-markdown.ts'

describe('escapeMarkdown', () => {
  it.each([
    ['a*b_c`d`', String.raw`a\*b\_c\`d\``],
    ['[x](y) ![z](w)', String.raw`\[x\](y) !\[z\](w)`],
    ['<img src=x>', String.raw`\<img src=x\>`],
    ['# 标题', String.raw`\# 标题`],
    ['- 一', String.raw`\- 一`],
    ['2. 二', String.raw`2\. 二`],
    ['2020年 2.3万', '2020年 2.3万'],
    ['a | b $x$', String.raw`a \| b \$x\$`],
    ['两\n\n行', '两 行'],
    [
      '见https://evil.example/a和www.evil.example',
      String.raw`见https\://evil.example/a和www\.evil.example`,
    ],
    ['写信给 a@b.example', String.raw`写信给 a\@b.example`],
    ['三反引号 ```js', '三反引号 \\`\\`\\`js'],
    ['题](http://a) [', String.raw`题\](http\://a) \[`],
    ['&lt;', String.raw`\&lt;`],
  ])('shows %j as it is', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })
})
