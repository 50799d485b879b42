import { isHanCode, type Folded } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'

/** How a string of a text is used in it. */
export interface Usage {
  readonly times: number
  /** Whether different characters (or none) stand before it, and after it. */
  readonly before: boolean
  readonly after: boolean
}

export interface Repeats {
  /** Whether the codes at `i` and `i + 1` are Chinese characters with nothing between them. */
  joined(i: number): boolean
  /**
   * How the codes `[start, end)`, joined, are used in the whole text. It stops to count when it has
   * seen variety on both sides. A step for each place of the first character, the last 256 of them.
   */
  usage(start: number, end: number): Usage
}

/** So many places of a character are looked at: a text of one character would take forever. */
const MOST_PLACES = 256
/** Stands for any figure: 30家 and 68家 have the same neighbour. */
const FIGURE = -1

const isFigure = (code: number | undefined) => code !== undefined && code >= 0x30 && code <= 0x39
const lengthAt = (text: string, at: number) => (text.codePointAt(at)! > 0xffff ? 2 : 1)

/** Whether the text proves a word, in codes, by what stands beside it. */
export function isUsed(repeats: Repeats, [start, end]: Span): boolean {
  const { before, after } = repeats.usage(start, end)
  return before && after
}

/**
 * The strings that come again in a text, for accessor variety: what stands between different
 * characters on either side is a word, what always has the same neighbour is part of one (Feng,
 * Chen, Deng and Zheng, “Accessor Variety Criteria for Chinese Word Extraction”, Computational
 * Linguistics 30(1), 2004). As there, the edge of a sentence differs from every other neighbour.
 * Linear to set up: the places of each character are chained.
 */
export function repeatsIn({ text, codes, offsets }: Folded): Repeats {
  const last = new Int32Array(0x10000).fill(-1)
  const previous = new Int32Array(codes.length)
  for (let i = 0; i < codes.length; i++) {
    previous[i] = last[codes[i]!]!
    last[codes[i]!] = i
  }

  const touches = (i: number) =>
    i >= 0 && i + 1 < codes.length && offsets[i + 1] === offsets[i]! + lengthAt(text, offsets[i]!)
  const joined = (i: number) => touches(i) && isHanCode(codes[i]!) && isHanCode(codes[i + 1]!)

  /** What the code at `i` (−1 at the least) is to the one that it `meets`; where it does not, like none. */
  function neighbour(i: number, meets: boolean): number {
    if (!meets) return FIGURE - 2 - i
    return isFigure(codes[i]) ? FIGURE : codes[i]!
  }

  function isAt(place: number, start: number, length: number): boolean {
    for (let i = 1; i < length; i++)
      if (codes[place + i] !== codes[start + i] || !joined(place + i - 1)) return false
    return true
  }

  return {
    joined,
    usage(start, end) {
      const length = end - start
      let [times, before, after] = [0, false, false]
      let [firstBefore, firstAfter] = [0, 0]
      let at = last[codes[start]!]!
      for (let seen = 0; at >= 0 && seen < MOST_PLACES; seen++, at = previous[at]!) {
        if (before && after) break
        if (!isAt(at, start, length)) continue
        const left = neighbour(at - 1, touches(at - 1))
        const right = neighbour(at + length, touches(at + length - 1))
        if (times++ === 0) [firstBefore, firstAfter] = [left, right]
        before ||= left !== firstBefore
        after ||= right !== firstAfter
      }
      return { times, before, after }
    },
  }
}
