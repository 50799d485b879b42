import type { Archive } from '#lib/archive/archive.ts'
import type { Report } from '#lib/report/report.ts'
import type { PageMatch, PassagePair, ReportMatch } from '#lib/match/page-match.ts'
import { sayGap } from '#lib/carry/say-gap.ts'
import { dayGap } from '#lib/report/day-gap.ts'
import { cut } from '#lib/text/span.ts'
import { englishText } from './english-text.ts'
import type { PageFile } from './read-page-file.ts'

const RELATIONS = {
  copy: 'copy',
  excerpt: 'excerpt',
  'shared-passages': 'shared passages',
  'same-topic': 'same topic',
} as const

const QUOTE_LENGTH = 72

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** One line of a text, its middle left out where it is long. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= QUOTE_LENGTH) return line
  const half = QUOTE_LENGTH / 2 - 1
  return `${line.slice(0, half)} … ${line.slice(-half)}`
}

/** Why it was found, in words. */
function evidence({ reason: { shared, weight, reports } }: PassagePair): string {
  const held = reports > 1 ? `, in ${reports} reports` : ''
  return ` (${shared} characters shared, weight ${Math.round(weight)}${held})`
}

function passageLines(pair: PassagePair, page: string, report: string): string[] {
  const [from, to] = pair.page
  const [start, end] = pair.span
  return [
    `   ${pair.kind}  page ${from}–${to}, report ${start}–${end}, ${percent(pair.similarity)} the same` +
      evidence(pair),
    `      page    ${quote(cut(page, pair.page))}`,
    `      report  ${quote(cut(report, pair.span))}`,
    ...pair.changes.map(
      ({ kind, page: here, span }) =>
        `      ${kind}: ${quote(cut(page, here))} here, ${quote(cut(report, span))} there`,
    ),
  ]
}

function reportLines(
  match: ReportMatch,
  rank: number,
  page: PageFile,
  archive: Archive<Report>,
): string[] {
  const report = archive.reports.find(({ source }) => source === match.source)
  if (!report) throw new Error(`${match.source}: not in the archive`)
  const gap =
    page.day && report.date ? `, ${sayGap(dayGap(page.day, report.date.day), englishText)}` : ''
  const title = report.title ? quote(cut(report.text, report.title)) : 'without a title'
  return [
    `${rank}. ${title}${report.date ? `, ${report.date.day}` : ''}`,
    `   ${match.source}`,
    `   ${RELATIONS[match.relation]}: ${percent(match.coverage)} of the page, ` +
      `${percent(match.reportCoverage)} of the report${gap}`,
    ...match.passages.flatMap((pair) => passageLines(pair, page.text, report.text)),
  ]
}

/** A comparison in words, for people: a block for each related report, best first. */
export function printMatch(
  id: string,
  page: PageFile,
  match: PageMatch,
  archive: Archive<Report>,
): string {
  const head = `${id}: ${page.text.length} characters, ${page.day ? `published ${page.day}, ` : ''}${match.reports.length || 'no'} related reports`
  const blocks = match.reports.map((report, i) => reportLines(report, i + 1, page, archive))
  return [head, ...blocks.flatMap((lines) => ['', ...lines]), ''].join('\n')
}
