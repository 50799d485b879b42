import type { ArchivedReport } from '#lib/archive/archive.ts'
import { readerLines, type ReaderLine } from '#lib/report/reader-lines.ts'
import { SCRIPT_TAG } from '#lib/script/language-tag.ts'
import { cutSpans } from '#lib/text/cut-spans.ts'
import { findGlosses } from '#lib/text/find-glosses.ts'
import { cut, type Span } from '#lib/text/span.ts'
import { escapeHtml } from './escape-html.ts'
import { htmlPage } from './html-page.ts'
import { originOf } from './origin-of.ts'
import type { Say } from './say.ts'
import { webAddress } from './web-address.ts'

/** A report as it is read, and what of it is to be seen. */
export interface ReadReport {
  readonly report: ArchivedReport
  /** What a page has of it, in the report's text. */
  readonly passages: readonly Span[]
  readonly measures: boolean
  readonly figures: boolean
  /** With what is not of the article, and with glosses. */
  readonly whole: boolean
}

const KINDS = { passage: 'printPassage', measure: 'printMeasure', figure: 'printFigure' } as const

type Kind = keyof typeof KINDS

interface Mark {
  readonly span: Span
  /** A gloss is left out. */
  readonly kind: Kind | 'gloss'
}

function marksOf({ report, passages, measures, figures, whole }: ReadReport): Mark[] {
  const as = (kind: Mark['kind'], spans: readonly Span[]) => spans.map((span) => ({ span, kind }))
  return [
    ...as('passage', passages),
    ...as('measure', measures ? report.measures.map(({ span }) => span) : []),
    ...as('figure', figures ? report.figures.map(({ span }) => span) : []),
    ...as('gloss', whole ? [] : findGlosses(report.text)),
  ]
}

function lineHtml({ span, kind }: ReaderLine, text: string, marks: readonly Mark[]): string {
  const runs = cutSpans(span, marks).map(({ span: run, over }) => {
    if (over.some((mark) => mark.kind === 'gloss')) return ''
    const kinds = [...new Set(over.map((mark) => mark.kind))].join(' ')
    const words = escapeHtml(cut(text, run))
    return kinds ? `<mark class="${kinds}">${words}</mark>` : words
  })
  return kind === 'heading'
    ? `<h2>${runs.join('')}</h2>`
    : `<p class="${kind}">${runs.join('')}</p>`
}

/** What the marks that are there mean, shown as they look. */
function legend(marks: readonly Mark[], say: Say): string {
  const isShown = (kind: Mark['kind']): kind is Kind => kind !== 'gloss'
  const kinds = [...new Set(marks.map(({ kind }) => kind))].filter(isShown)
  const signs = kinds.map((kind) => `<mark class="${kind}">${escapeHtml(say(KINDS[kind]))}</mark>`)
  return kinds.length ? `<p class="about legend">${signs.join(' ')}</p>` : ''
}

/**
 * A report as an HTML page that stands alone, to be printed: its marks are told by their shape, its
 * address is written out. `lang` is the language of the interface.
 */
export function reportHtml(read: ReadReport, say: Say, lang: string): string {
  const { report, whole } = read
  const { title, about, source } = originOf(report)
  const marks = marksOf(read)
  const address = webAddress(source)
  const cited = escapeHtml(address ?? source)
  const lines = readerLines(report).filter(({ clean }) => whole || clean)
  return htmlPage({
    lang,
    title,
    main: `<header>
<h1 lang="${SCRIPT_TAG[report.script]}">${escapeHtml(title)}</h1>
<p class="about">${about.map((part) => `${escapeHtml(part)} · `).join('')}${address ? `<a href="${cited}" rel="noreferrer">${cited}</a>` : cited}</p>
${legend(marks, say)}
</header>
<article lang="${SCRIPT_TAG[report.script]}">
${lines.map((line) => lineHtml(line, report.text, marks)).join('\n')}
</article>`,
  })
}
