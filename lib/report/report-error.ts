import { placeInWords, type Place } from './place.ts'

/** Why a source cannot become a report; `lost`: characters were lost when it was written. */
export type ReportErrorKind =
  'empty' | 'binary' | 'encoding' | 'lost' | 'one-line' | 'not-chinese' | 'no-article'

/**
 * A source that cannot become a report: which file, where in it, and what is wrong there. The message
 * is English, for the command line; `kind`, `place` and `count` say the same in any language.
 */
export class ReportError extends Error {
  readonly kind: ReportErrorKind
  readonly source: string
  readonly place: Place
  /** Of the characters that are too many (`lost`, `one-line`) or too few (`not-chinese`). */
  readonly count: number

  constructor(kind: ReportErrorKind, source: string, place: Place, problem: string, count = 0) {
    super(`${source}: ${placeInWords(place)}: ${problem}`)
    this.name = 'ReportError'
    this.kind = kind
    this.source = source
    this.place = place
    this.count = count
  }
}
