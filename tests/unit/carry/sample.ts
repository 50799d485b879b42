import type { Comparison } from '#lib/carry/comparison.ts'
import type { Say } from '#lib/carry/say.ts'
import type { Report } from '#lib/report/report.ts'
import type { Span } from '#lib/text/span.ts'

/** Names the text with its values, so that tests stand on no wording; days are said in English. */
export const say: Say = (key, ...values) =>
  key === 'languageTag' ? 'en' : [key, ...values].join(' ')

export function spanOf(text: string, words: string): Span {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`“${words}” is not in the text.`)
  return [at, at + words.length]
}

export const REPORT_TEXT =
  '=SUM(A1) 礦區防疫\n某礦業公司\n2020年2月14日\n𠮷礦食堂分批取餐,測溫率達98%。<b>井口</b>加裝測溫儀。'
export const PAGE_TEXT = '今日消息\n*𠮷矿食堂分批取餐*,测温率达93%。\n"天气"晴好。'

const span = (words: string) => spanOf(REPORT_TEXT, words)

export const report: Report = {
  source: 'mine <1>.txt',
  text: REPORT_TEXT,
  script: 'hant',
  title: span('=SUM(A1) 礦區防疫'),
  kicker: null,
  organisation: span('某礦業公司'),
  publisher: null,
  author: null,
  date: { span: span('2020年2月14日'), day: '2020-02-14', time: null },
  body: [span('𠮷礦')[0], REPORT_TEXT.length],
  headings: [],
  paragraphs: [],
  documents: [],
  slogans: [],
  noise: [],
  boilerplate: [],
  lacks: [],
}

/** A comparison with everything in it that must not get out: markup, formulas, rare characters. */
export const comparison: Comparison = {
  page: {
    title: '<script>alert(1)</script> & [矿](区)',
    url: 'https://news.example/a?b=1&c="><i>',
    text: PAGE_TEXT,
    day: '2020-06-14',
    readAt: '2026-11-22T05:30:00.000Z',
  },
  related: [
    {
      report,
      match: {
        source: report.source,
        relation: 'excerpt',
        score: 0.5,
        coverage: 0.834,
        reportCoverage: 0.004,
        passages: [
          {
            kind: 'reuse',
            page: spanOf(PAGE_TEXT, '*𠮷矿食堂分批取餐*,测温率达93%。\n"天气"晴好'),
            span: [span('𠮷礦')[0], span('測溫儀')[1]],
            parts: {
              page: [spanOf(PAGE_TEXT, '*𠮷矿食堂分批取餐*,测温率达93%。\n"天气"晴好')],
              report: [[span('𠮷礦')[0], span('測溫儀')[1]]],
            },
            similarity: 0.8,
            reason: { shared: 14, weight: 30, pageShare: 0.5, reportShare: 0.1, reports: 1 },
            changes: [{ kind: 'figure', page: spanOf(PAGE_TEXT, '93%'), span: span('98%') }],
          },
        ],
      },
    },
  ],
}
