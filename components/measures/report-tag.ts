import { accent } from '#components/accent.ts'
import { langOf } from '#components/report-label.ts'
import type { MeasureColumn } from '#lib/archive/compare-measures.ts'

/** How a report is told from the others: by number, colour and title. */
export interface ReportTag {
  readonly number: string
  readonly title: string
  /** A CSS value. */
  readonly accent: string
  readonly lang: string
}

/** The tag of the report named by `source`; those beyond the columns have no number of their own. */
export function reportTag(source: string, columns: readonly MeasureColumn[]): ReportTag {
  const at = columns.findIndex((column) => column.source === source)
  const column = columns[at]
  if (!column) return { number: '·', title: source, accent: 'var(--ink-soft)', lang: 'zh' }
  return {
    number: String(at + 1),
    title: column.title,
    accent: accent(at),
    lang: langOf(column.script),
  }
}
