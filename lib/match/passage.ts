import type { Span } from '#lib/text/span.ts'

/**
 * A stretch of a page and a stretch of a report that belong together, as half-open ranges of codes
 * in their folded texts.
 */
export interface Passage {
  pageStart: number
  pageEnd: number
  reportStart: number
  reportEnd: number
  /** Weights of its exact runs less the cost of the gaps between them. 1 is one telling character. */
  score: number
  /** Weights of its exact runs. */
  weight: number
  /** Codes in its exact runs. */
  shared: number
  /** Score of its best part that is in order: words in any order are a topic, no passage. */
  strongest: number
}

/** What a passage is made of, as ranges of codes, in order; without what only one side says. */
export interface PassageParts {
  readonly page: readonly Span[]
  readonly report: readonly Span[]
}

/** A passage as two texts were aligned, and what of it both sides say. */
export interface AlignedPassage extends Passage {
  readonly parts: PassageParts
}
