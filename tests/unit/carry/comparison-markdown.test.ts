import { describe, expect, it } from 'vitest'
import { comparisonMarkdown } from '#lib/carry/comparison-markdown.ts'
import { passageMarkdown } from '#lib/carry/passage-markdown.ts'
import { comparison, report, say } from './sample.ts'

const [related] = comparison.related
const passage = related!.match.passages[0]!

describe('passageMarkdown', () => {
  const markdown = passageMarkdown(passage, comparison.page, report, say)

  it('quotes both sides with their sources', () => {
    expect(markdown).toContain(String.raw`> \*𠮷矿食堂分批取餐\*,测温率达`)
    expect(markdown).toContain(
      String.raw`— thisPage: [\<script\>alert(1)\</script\> \& \[矿\](区)](<https://news.example/a?b=1&c=%22%3E%3Ci%3E>)`,
    )
    expect(markdown).toContain(
      String.raw`— theReport: \=SUM(A1) 礦區防疫 · 某礦業公司 · 2020年2月14日 · mine \<1\>.txt`,
    )
  })

  it('keeps a quotation of several lines together', () => {
    expect(markdown).toContain('93%**。\n>\n> "天气"晴好')
  })

  it('shows what was told otherwise in bold and says it', () => {
    expect(markdown).toContain('测温率达**93%**')
    expect(markdown).toContain('測溫率達**98%**')
    expect(markdown).toContain('- changedTo changeFigure 93% 98%')
  })

  it('links no address that could run something', () => {
    const page = { ...comparison.page, title: 'x', url: 'javascript:alert(1)' }
    expect(passageMarkdown(passage, page, report, say)).toContain('— thisPage: x\n')
  })
})

describe('comparisonMarkdown', () => {
  it('holds the page, each report with its shares, and each passage', () => {
    const lines = comparisonMarkdown(comparison, say).split('\n')
    expect(lines[0]).toMatch(/^# carryTitle/)
    expect(lines).toContain(
      '**relationExcerpt · shareOfPage percent 83 · shareOfReport percent 1 · ' +
        'pageAfter gapMonthsMany 4 · dayOfPage June 14, 2020 · dayOfReport February 14, 2020**',
    )
    expect(lines).toContain('### 1 · kindReuse')
    expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(3)
  })

  it('says so where nothing is related', () => {
    expect(comparisonMarkdown({ ...comparison, related: [] }, say)).toContain('nothingTitle')
  })
})
