import type { Random } from './random.ts'

/** A chance that a chunk goes on as in the text it comes from: runs of several words are common. */
const GOES_ON = 0.35
const CHUNKS_A_CLAUSE = [2, 6] as const

/**
 * Text of about `size` characters out of chunks of two to four characters of `base`: common words,
 * runs of words that many texts have, and joints that no other text has.
 */
export function recombine(base: string, size: number, random: Random): string {
  let text = ''
  while (text.length < size) {
    const sentence: string[] = []
    for (let clauses = random.between(2, 5); clauses > 0; clauses--) {
      let clause = ''
      let at = random.between(0, base.length - 8)
      for (let chunks = random.between(...CHUNKS_A_CLAUSE); chunks > 0; chunks--) {
        const length = random.between(2, 5)
        clause += base.slice(at, at + length)
        at =
          random.chance(GOES_ON) && at + 12 < base.length
            ? at + length
            : random.between(0, base.length - 8)
      }
      sentence.push(clause)
    }
    text += sentence.join(',') + '。' + (random.chance(0.2) ? '\n' : '')
  }
  return text.slice(0, size)
}
