/** What came of something the reader did, in words; each time another object, so that it is told again. */
export interface Said {
  readonly words: string
}

export const NOTHING_SAID: Said = { words: '' }
