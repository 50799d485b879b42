/** `format`: of another version. `shape`: not as it is written. `twice`: two reports of one name. */
export type ArchiveErrorKind = 'format' | 'shape' | 'twice'

/** A place in an archive; the archive as a whole where all is null or empty. */
export interface ArchivePlace {
  /** Counts from 1. */
  readonly report: number | null
  /** Of this report, where it could be read. */
  readonly source: string | null
  /** A path: `measures[0] category`. */
  readonly field: string
}

function placeInWords({ report, source, field }: ArchivePlace): string {
  const named = source === null ? `report ${report}` : `report ${report} (${source})`
  const whose = report === null ? 'archive' : named
  if (field === '') return whose
  return report === null || source === null ? `${whose} ${field}` : `${whose}, ${field}`
}

/**
 * Data that is no archive: where it goes wrong, and how. The message is English, for the command line;
 * `kind`, `place` and `found` say the same in any language.
 */
export class ArchiveError extends Error {
  readonly kind: ArchiveErrorKind
  readonly place: ArchivePlace
  /** The version that was found, of `format`. */
  readonly found: number | null

  constructor(
    kind: ArchiveErrorKind,
    place: ArchivePlace,
    problem: string,
    found: number | null = null,
  ) {
    super(`${placeInWords(place)}: ${problem}`)
    this.name = 'ArchiveError'
    this.kind = kind
    this.place = place
    this.found = found
  }
}
