/** Data that is no archive: where it goes wrong (report and field), and how. */
export class ArchiveError extends Error {
  /** `report 2 (a.txt), headings[3]`, or `archive` for the whole. */
  readonly place: string

  constructor(place: string, problem: string) {
    super(`${place}: ${problem}`)
    this.name = 'ArchiveError'
    this.place = place
  }
}
