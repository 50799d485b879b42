/** Why a source cannot become a report. */
export type ReportErrorKind =
  'empty' | 'binary' | 'encoding' | 'one-line' | 'not-chinese' | 'no-article'

/** A source that cannot become a report: which file, where in it, and what is wrong there. */
export class ReportError extends Error {
  readonly kind: ReportErrorKind
  readonly source: string
  /** For people: `line 3, byte 120`. */
  readonly place: string

  constructor(kind: ReportErrorKind, source: string, place: string, problem: string) {
    super(`${source}: ${place}: ${problem}`)
    this.name = 'ReportError'
    this.kind = kind
    this.source = source
    this.place = place
  }
}
