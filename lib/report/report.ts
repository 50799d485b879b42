import type { Script } from '#lib/script/script.ts'
import type { Span } from '#lib/text/span.ts'

/** What a reader would expect of a report; `end` where the article breaks off. */
export type Lack = 'title' | 'date' | 'publisher' | 'author' | 'end'

/** The day that a report names as its own, and the time of day where it gives one. */
export interface ReportDate {
  readonly span: Span
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly day: string
  /** `HH:MM` or `HH:MM:SS`, as written. */
  readonly time: string | null
}

/**
 * An archived text, stand-off: `text` is the source exactly as it was found, and everything known
 * about it is a span in `text`. Nothing is cleaned away; noise and boilerplate are marked.
 * Lists of spans are sorted by start and do not overlap.
 */
export interface Report {
  /** File name or address of the source. Unique in an archive. */
  readonly source: string
  readonly text: string
  readonly script: Script
  /** The first complete occurrence of the title; repetitions of it stand in `boilerplate`. */
  readonly title: Span | null
  /** A line above the title that belongs to it (an introduction or a series). */
  readonly kicker: Span | null
  /** Whose measures the report tells. */
  readonly organisation: Span | null
  /** Who published it. */
  readonly publisher: Span | null
  readonly author: Span | null
  readonly date: ReportDate | null
  /** From the first to the last character of the article proper. */
  readonly body: Span
  readonly headings: readonly Span[]
  readonly paragraphs: readonly Span[]
  /** Named documents with their brackets: 《…》. */
  readonly documents: readonly Span[]
  /** Quoted slogans with their quotation marks: “…”. */
  readonly slogans: readonly Span[]
  /** Inside `body`, but not of the article: photo captions, page numbers, stray characters. */
  readonly noise: readonly Span[]
  /** Outside `body`: navigation, repeated titles, share bars, contact footers. */
  readonly boilerplate: readonly Span[]
  /** What a reader would expect and the source does not give. */
  readonly lacks: readonly Lack[]
}
