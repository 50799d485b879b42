import { parseArgs } from 'node:util'
import type { Archive, ArchivedReport } from '#lib/archive/archive.ts'
import { CATEGORIES, type CategoryId } from '#lib/measure/categories.ts'
import { measureMatrix } from '#lib/measure/compare.ts'
import { matrixCsv } from '#lib/measure/matrix-csv.ts'
import { cut, type Span } from '#lib/text/span.ts'
import { complain, print } from './console.ts'
import { readArchive } from './read-archive.ts'
import { fit, table } from './table.ts'

const NAME_COLUMNS = 14
const CORNER = 'Measures'

/** What `archive --json` prints of a report: its spans, and the words where people want them. */
function reportJson(report: ArchivedReport) {
  const words = (span: Span | null) => span && cut(report.text, span)
  return {
    ...report,
    text: undefined,
    title: words(report.title),
    kicker: words(report.kicker),
    organisation: words(report.organisation),
    publisher: words(report.publisher),
    author: words(report.author),
    date: report.date?.day ?? null,
    time: report.date?.time ?? null,
  }
}

function printReport(report: ArchivedReport): void {
  const { title, kicker, organisation, publisher, author, date, script, lacks } = reportJson(report)
  const row = (name: string, value: string | null) => value && print(`  ${name.padEnd(14)}${value}`)
  const list = (name: string, spans: readonly Span[]) =>
    spans.forEach((span, i) => row(i === 0 ? name : '', cut(report.text, span)))
  const [start, end] = report.body
  print(report.source)
  row('title', title)
  row('kicker', kicker)
  row('organisation', organisation)
  row('publisher', publisher)
  row('author', author)
  row('date', date && [date, report.date?.time].filter(Boolean).join(' '))
  row('script', script)
  row('body', `${start}–${end} of ${report.text.length} characters`)
  row('lacks', lacks.join(', '))
  list('headings', report.headings)
  list('documents', report.documents)
  row('measures', `${report.measures.length}, figures ${report.figures.length}`)
  print('')
}

function nameOf({ text, organisation, title, source }: ArchivedReport): string {
  const span = organisation ?? title
  return span ? cut(text, span) : source
}

const matrixOf = ({ reports }: Archive) =>
  measureMatrix(reports.map((report) => ({ ...report, parts: report })))

function printMatrix(archive: Archive): void {
  const label = (id: CategoryId) => CATEGORIES.find((category) => category.id === id)?.en ?? id
  const rows = matrixOf(archive).map(({ category, cells }) => [
    label(category),
    ...cells.map(({ length }) => (length ? String(length) : '·')),
  ])
  print(
    table([
      [CORNER, ...archive.reports.map((report) => fit(nameOf(report), NAME_COLUMNS))],
      ...rows,
    ]),
  )
}

function matrixAsCsv(archive: Archive): string {
  const label = (id: CategoryId) => CATEGORIES.find((category) => category.id === id)?.hans ?? id
  return matrixCsv(matrixOf(archive), CORNER, archive.reports.map(nameOf), label)
}

/** `archive [--json|--csv] [--archive DIR]`: the reports as they were parsed, and their measures. */
export async function archive(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      archive: { type: 'string' },
    },
  })
  const read = await readArchive(values.archive, complain)
  if (values.json) print(JSON.stringify(read.reports.map(reportJson)))
  else if (values.csv) process.stdout.write(matrixAsCsv(read))
  else {
    read.reports.forEach(printReport)
    printMatrix(read)
  }
}
