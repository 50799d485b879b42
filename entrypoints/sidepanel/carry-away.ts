import type { CarryForm } from '#components/carry/carry-form.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { interfaceLanguage, interfaceText } from '#lib/browser/interface-text.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { printPage } from '#lib/browser/print-page.ts'
import type { Answer } from '#lib/browser/read-answer.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { textIri } from '#lib/browser/text-iri.ts'
import { annotations } from '#lib/carry/annotations.ts'
import { comparisonHtml } from '#lib/carry/comparison-html.ts'
import { comparisonMarkdown } from '#lib/carry/comparison-markdown.ts'
import type { Comparison } from '#lib/carry/comparison.ts'
import { fileName } from '#lib/carry/file-name.ts'
import { measuresCsv, type MeasuredText } from '#lib/carry/measures-csv.ts'
import { passageMarkdown } from '#lib/carry/passage-markdown.ts'
import { passagesCsv } from '#lib/carry/passages-csv.ts'
import type { PassagePair } from '#lib/match/page-match.ts'
import type { Report } from '#lib/report/report.ts'
import { reportTitle } from '#lib/report/report-title.ts'

interface Kept {
  readonly extension: string
  readonly type: string
  readonly content: string
}

const say = interfaceText

function comparisonOf({ title, url, text, day, related }: Answer): Comparison {
  return { page: { title, url, text, day, readAt: new Date().toISOString() }, related }
}

async function measuredTexts({ title, url, text, related }: Answer): Promise<MeasuredText[]> {
  const sources = related.map(({ report }) => report.source)
  const { page } = await askTwice(() =>
    messenger.sendMessage('compareMeasures', { url, text, related: sources }),
  )
  const reports = await askTwice(() => messenger.sendMessage('readReports', sources))
  return [
    { name: title || url, source: url, text, measures: page.map(({ measure }) => measure) },
    ...reports.map((report) => ({ ...report, name: reportTitle(report) })),
  ]
}

const FORMS: Record<Exclude<CarryForm, 'copy' | 'print'>, (answer: Answer) => Promise<Kept>> = {
  markdown: async (answer) => ({
    extension: 'md',
    type: 'text/markdown',
    content: comparisonMarkdown(comparisonOf(answer), say),
  }),
  html: async (answer) => ({
    extension: 'html',
    type: 'text/html',
    content: comparisonHtml(comparisonOf(answer), say, interfaceLanguage()),
  }),
  'passages-csv': async (answer) => ({
    extension: 'csv',
    type: 'text/csv',
    content: passagesCsv(comparisonOf(answer), say),
  }),
  'measures-csv': async (answer) => ({
    extension: 'measures.csv',
    type: 'text/csv',
    content: measuresCsv(await measuredTexts(answer), say, interfaceLanguage()),
  }),
  annotations: async (answer) => {
    const texts = answer.related.map(({ report }) => report.text)
    const named = new Map(
      await Promise.all(texts.map(async (text) => [text, await textIri(text)] as const)),
    )
    const iris = {
      next: () => `urn:uuid:${crypto.randomUUID()}`,
      ofText: (text: string) => named.get(text)!,
    }
    return {
      extension: 'jsonld',
      type: 'application/ld+json',
      content: annotations(comparisonOf(answer), iris),
    }
  },
}

async function copy(markdown: string): Promise<string> {
  await navigator.clipboard.writeText(markdown)
  return say('carryCopied')
}

/** Carries a comparison to the clipboard, onto paper or into a file; returns what came of it, in words. */
export async function carryAway(form: CarryForm, answer: Answer): Promise<string> {
  if (form === 'copy') return copy(comparisonMarkdown(comparisonOf(answer), say))
  if (form === 'print') {
    printPage(comparisonHtml(comparisonOf(answer), say, interfaceLanguage()))
    return ''
  }
  const { extension, type, content } = await FORMS[form](answer)
  const name = fileName(answer.title, extension)
  saveFile(name, type, content)
  return say('carrySaved', name)
}

/** Copies one passage with its sources; returns what came of it, in words. */
export function copyPassage(passage: PassagePair, report: Report, answer: Answer): Promise<string> {
  return copy(passageMarkdown(passage, comparisonOf(answer).page, report, say))
}
