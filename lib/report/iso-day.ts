/** A day as `YYYY-MM-DD`; `null` for one that no calendar has. `month` and `day` count from 1. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
