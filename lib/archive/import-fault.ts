import type { Place } from '#lib/report/place.ts'
import { ReportError, type ReportErrorKind } from '#lib/report/report-error.ts'
import { ArchiveError, type ArchiveErrorKind, type ArchivePlace } from './archive-error.ts'

/** Why a file was not added, or a page. */
export type ImportFaultKind =
  | ReportErrorKind
  | ArchiveErrorKind
  /** An archive that is not UTF-8; in a text it is `encoding`. */
  | 'archive-encoding'
  /** No JSON, or not all of it. */
  | 'json'
  /** The archive has a report of this name. */
  | 'taken'
  /** Another of the files that were chosen has brought one. */
  | 'rival'
  /** The archive holds the page. */
  | 'held'
  /** The browser could not read the file. */
  | 'unreadable'
  /** What it brought was removed before it was added. */
  | 'gone'
  /** Reports cannot be kept here: the window is private. */
  | 'private'
  /** A fault of the program; `value` is for people who report it. */
  | 'failed'

/** A fault as plain data, to be sent from where it was found and said in the reader's language. */
export interface ImportFault {
  /** Name of the file; null where it is no file's. */
  readonly file: string | null
  readonly kind: ImportFaultKind
  readonly place: Place | ArchivePlace
  /** What the kind goes with: a count of characters, a version, words; null for most. */
  readonly value: number | string | null
}

/** A fault of a file as a whole. */
export const faultIn = (
  file: string | null,
  kind: ImportFaultKind,
  value: ImportFault['value'] = null,
): ImportFault => ({ file, kind, place: {}, value })

/** What an error says of a file; null where it is an error of the program. */
export function faultOf(file: string | null, error: unknown): ImportFault | null {
  if (error instanceof ReportError) {
    const { kind, place, count } = error
    return { file, kind, place, value: count }
  }
  if (error instanceof ArchiveError) {
    const { kind, place, found } = error
    return { file, kind, place, value: found }
  }
  return error instanceof SyntaxError ? faultIn(file, 'json') : null
}
