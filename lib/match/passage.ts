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
