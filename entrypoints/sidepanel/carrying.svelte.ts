import type { CarryForm } from '#components/carry/carry-form.ts'
import type { Related } from '#components/related.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { interfaceLanguage, interfaceText } from '#lib/browser/interface-text.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { printPage } from '#lib/browser/print-page.ts'
import { saveFile } from '#lib/browser/save-file.ts'
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

/** A page that was compared, with its related reports. */
export interface Compared {
  readonly title: string
  readonly url: string
  readonly text: string
  /** The day it was published, `YYYY-MM-DD`, where it names one. */
  readonly day: string | null
  readonly related: readonly Related[]
}

interface Kept {
  readonly extension: string
  readonly type: string
  readonly content: string
}

const say = interfaceText

function comparisonOf({ title, url, text, day, related }: Compared): Comparison {
  return { page: { title, url, text, day, readAt: new Date().toISOString() }, related }
}

async function measuredTexts({ title, url, text, related }: Compared): Promise<MeasuredText[]> {
  const sources = related.map(({ report }) => report.source)
  const { page } = await askTwice(() =>
    messenger.sendMessage('compareMeasures', { text, related: sources }),
  )
  const reports = await askTwice(() => messenger.sendMessage('readReports', sources))
  return [
    { name: title || url, source: url, text, measures: page.map(({ measure }) => measure) },
    ...reports.map((report) => ({ ...report, name: reportTitle(report) })),
  ]
}

const FORMS: Record<Exclude<CarryForm, 'copy' | 'print'>, (compared: Compared) => Promise<Kept>> = {
  markdown: async (compared) => ({
    extension: 'md',
    type: 'text/markdown',
    content: comparisonMarkdown(comparisonOf(compared), say),
  }),
  html: async (compared) => ({
    extension: 'html',
    type: 'text/html',
    content: comparisonHtml(comparisonOf(compared), say, interfaceLanguage()),
  }),
  'passages-csv': async (compared) => ({
    extension: 'csv',
    type: 'text/csv',
    content: passagesCsv(comparisonOf(compared), say),
  }),
  'measures-csv': async (compared) => ({
    extension: 'measures.csv',
    type: 'text/csv',
    content: measuresCsv(await measuredTexts(compared), say, interfaceLanguage()),
  }),
  annotations: async (compared) => ({
    extension: 'jsonld',
    type: 'application/ld+json',
    content: annotations(comparisonOf(compared), () => `urn:uuid:${crypto.randomUUID()}`),
  }),
}

/** Carries comparisons away: to the clipboard, onto paper or into a file. */
export class Carrying {
  /** What came of the last one, in words. */
  said = $state('')

  carry(form: CarryForm, compared: Compared): Promise<void> {
    return this.#tell(async () => {
      if (form === 'copy') return this.#copy(comparisonMarkdown(comparisonOf(compared), say))
      if (form === 'print') return this.#print(compared)
      const { extension, type, content } = await FORMS[form](compared)
      const name = fileName(compared.title, extension)
      saveFile(name, type, content)
      return say('carrySaved', name)
    })
  }

  copyPassage(passage: PassagePair, report: Report, compared: Compared): Promise<void> {
    const { page } = comparisonOf(compared)
    return this.#tell(() => this.#copy(passageMarkdown(passage, page, report, say)))
  }

  #print(compared: Compared): string {
    printPage(comparisonHtml(comparisonOf(compared), say, interfaceLanguage()))
    return ''
  }

  async #copy(markdown: string): Promise<string> {
    await navigator.clipboard.writeText(markdown)
    return say('carryCopied')
  }

  async #tell(work: () => Promise<string>): Promise<void> {
    try {
      this.said = await work()
    } catch (error) {
      this.said = say('carryFailed', error instanceof Error ? error.message : String(error))
    }
  }
}
