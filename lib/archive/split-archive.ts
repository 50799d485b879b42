const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_RECORD = 0x7b
const CLOSE_RECORD = 0x7d
/** Depth of what stands in the file's record, and of what stands in the list in it. */
const IN_RECORD = 1
const IN_LIST = 2

/**
 * Cuts the text of a JSON file `{…, "reports": […], …}` into the texts of its reports while it is read,
 * so that a file of any size needs no more memory than a report. Whoever takes a text parses it: here
 * only brackets and quotation marks are counted. Linear.
 */
export class ArchiveSplitter {
  #depth = 0
  #inString = false
  #escaped = false
  /** What was read of a report. */
  #report: string[] = []
  #inReports = false
  #expectsReport = false
  /** What stands around the reports. */
  #frame: string[] = []
  /** The latest string in the file's own record: before a list, its name. */
  #name = ''

  /** The reports that end in this piece of the file. */
  push(piece: string): string[] {
    const reports: string[] = []
    let from = 0
    const take = (to: number) => {
      const text = piece.slice(from, to)
      from = to
      if (this.#inReports) this.#report.push(text)
      else this.#frame.push(text)
    }
    let nameFrom = 0
    for (let i = 0; i < piece.length; i++) {
      const unit = piece.charCodeAt(i)
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false
        else if (unit === BACKSLASH) this.#escaped = true
        else if (unit === QUOTE) {
          this.#inString = false
          if (this.#depth === IN_RECORD) this.#name += piece.slice(nameFrom, i)
        }
      } else if (unit === QUOTE) {
        this.#inString = true
        nameFrom = i + 1
        if (this.#depth === IN_RECORD) this.#name = ''
      } else if (unit === OPEN_RECORD || unit === OPEN_LIST) {
        this.#depth++
        if (unit !== OPEN_LIST || this.#depth !== IN_LIST || this.#name !== 'reports') continue
        take(i + 1)
        this.#inReports = true
      } else if (unit === CLOSE_RECORD || unit === CLOSE_LIST) {
        this.#depth--
        if (!this.#inReports || this.#depth >= IN_LIST) continue
        take(i)
        this.#endReport(reports)
        this.#inReports = false
        this.#expectsReport = false
      } else if (unit === COMMA && this.#inReports && this.#depth === IN_LIST) {
        take(i)
        from = i + 1
        this.#expectsReport = true
        this.#endReport(reports)
      }
    }
    if (this.#inString && this.#depth === IN_RECORD) this.#name += piece.slice(nameFrom)
    take(piece.length)
    return reports
  }

  /** The file without its reports: what the last piece has to leave is whole JSON. */
  end(): string {
    return [...this.#frame, ...this.#report].join('')
  }

  #endReport(reports: string[]): void {
    const text = this.#report.join('')
    this.#report = []
    // In an empty list there is none; beside a comma there has to be one.
    if (this.#expectsReport || text.trim() !== '') reports.push(text)
  }
}
