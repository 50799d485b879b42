import type { Report } from '#lib/report/report.ts'

/** All reports that pages are compared with. `source` is unique among them. */
export interface Archive {
  /** Version of this format; a reader refuses what it does not know. */
  readonly format: 1
  readonly reports: readonly Report[]
}
