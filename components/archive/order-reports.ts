import type { ReportSummary } from '#lib/archive/summarize.ts'

/** How a list of reports is ordered. */
export type ReportOrder = 'newest' | 'oldest' | 'organisation' | 'title'

export const REPORT_ORDERS: readonly ReportOrder[] = ['newest', 'oldest', 'organisation', 'title']

/** By code point: a pinyin order would differ between browsers. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const keyOf: Record<ReportOrder, (report: ReportSummary) => string | null> = {
  newest: ({ day }) => day,
  oldest: ({ day }) => day,
  organisation: ({ organisation }) => organisation,
  title: ({ title }) => title,
}

/** The reports in an order; those that do not say come last, equals stay as they are. */
export function orderReports(
  reports: readonly ReportSummary[],
  order: ReportOrder,
): readonly ReportSummary[] {
  const key = keyOf[order]
  const sign = order === 'newest' ? -1 : 1
  return [...reports].sort((one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * compare(a, b)
  })
}
