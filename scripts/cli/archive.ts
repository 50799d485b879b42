import { parseArgs } from 'node:util'
import type { Report } from '#lib/report/report.ts'
import { cut, type Span } from '#lib/text/span.ts'
import { complain, print } from './console.ts'
import { readArchive } from './read-archive.ts'

/** What `archive --json` prints of a report: its spans, and the words where people want them. */
function reportJson(report: Report) {
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

function printReport(report: Report): void {
  const { title, kicker, organisation, publisher, author, date, script, lacks, ...known } =
    reportJson(report)
  const row = (name: string, value: string | null) => value && print(`  ${name.padEnd(14)}${value}`)
  print(report.source)
  row('title', title)
  row('kicker', kicker)
  row('organisation', organisation)
  row('publisher', publisher)
  row('author', author)
  row('date', date && [date, report.date?.time].filter(Boolean).join(' '))
  row('script', script)
  row('body', `${known.body[0]}–${known.body[1]} of ${report.text.length} characters`)
  row('lacks', lacks.join(', '))
  known.headings.forEach((span, i) => row(i === 0 ? 'headings' : '', cut(report.text, span)))
  known.documents.forEach((span, i) => row(i === 0 ? 'documents' : '', cut(report.text, span)))
  print('')
}

/** `archive [--json] [--archive DIR]`: the reports as they were parsed. */
export async function archive(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, archive: { type: 'string' } },
  })
  const { reports } = await readArchive(values.archive, complain)
  if (values.json) print(JSON.stringify(reports.map(reportJson)))
  else reports.forEach(printReport)
}
