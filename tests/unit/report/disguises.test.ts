import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bare } from '#lib/report/bare.ts'
import { parseReport } from '#lib/report/parse.ts'
import { plainText } from '#lib/report/plain.ts'
import type { Span } from '#lib/text/span.ts'

const SEEDS = join(import.meta.dirname, '../../../seeds')
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))

const DISGUISES: Record<string, (text: string) => string> = {
  'full-width punctuation': (text) =>
    text.replace(/[,:;!?()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'Windows line ends': (text) => text.replace(/\n/g, '\r\n'),
  'no empty lines': (text) => text.replace(/\n[ \n]*/g, '\n'),
  'twice as many empty lines': (text) => text.replace(/\n/g, '\n\n'),
  'navigation around it': (text) =>
    `网站首页 新闻中心 联系我们\n当前位置:首页 > 新闻\n${text}\n上一篇:没有了\n【打印】【关闭】\n版权所有 京ICP备12345678号\n`,
}

/** What a report says of itself, in plain words without punctuation. */
function gist(text: string, source: string) {
  const report = parseReport(text, source)
  const words = (span: Span | null) => span && bare(plainText(text.slice(...span)).plain)
  const { title, body, headings, documents, date, script, lacks } = report
  return {
    title: words(title),
    body: words(body),
    headings: headings.map(words),
    documents: documents.map(words),
    day: date?.day ?? null,
    script,
    lacks,
  }
}

describe('a report reads the same', () => {
  it.each(Object.keys(DISGUISES).flatMap((name) => seeds.map((seed) => [name, seed] as const)))(
    'with %s: %s',
    (name, seed) => {
      const text = readFileSync(join(SEEDS, seed), 'utf8')
      expect(gist(DISGUISES[name]!(text), seed)).toEqual(gist(text, seed))
    },
  )
})
