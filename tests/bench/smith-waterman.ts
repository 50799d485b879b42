/** A local alignment: ranges of codes. */
export interface LocalAlignment {
  readonly score: number
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

const MATCH = 2
const MISMATCH = -1
const GAP = -1

/**
 * The best local alignment of two code sequences over their n-grams, by comparing everything with
 * everything (Smith and Waterman, J. Mol. Biol. 1981): slow, simple, and right by definition.
 * Cost: |a| × |b|.
 */
export function smithWaterman(a: Uint16Array, b: Uint16Array, n: number): LocalAlignment {
  const grams = (codes: Uint16Array) =>
    Array.from({ length: Math.max(0, codes.length - n + 1) }, (_, i) =>
      codes.subarray(i, i + n).join(),
    )
  const numbers = new Map<string, number>()
  const numbered = (codes: Uint16Array) =>
    Int32Array.from(grams(codes), (gram) => {
      const known = numbers.get(gram) ?? numbers.size
      numbers.set(gram, known)
      return known
    })
  const x = numbered(a)
  const y = numbered(b)
  const scores = new Int32Array(y.length + 1)
  // Where the alignment that ends in a cell began, packed as i × width + j.
  const origins = new Float64Array(y.length + 1)
  const width = y.length + 1
  let best = { score: 0, end: 0, start: 0 }
  for (let i = 1; i <= x.length; i++) {
    let diagonal = 0
    let diagonalOrigin = (i - 1) * width
    for (let j = 1; j <= y.length; j++) {
      const above = scores[j]!
      const aboveOrigin = origins[j]!
      let score = diagonal + (x[i - 1] === y[j - 1] ? MATCH : MISMATCH)
      let origin = diagonal > 0 ? diagonalOrigin : (i - 1) * width + j - 1
      if (above + GAP > score) {
        score = above + GAP
        origin = aboveOrigin
      }
      if (scores[j - 1]! + GAP > score && j > 1) {
        score = scores[j - 1]! + GAP
        origin = origins[j - 1]!
      }
      scores[j] = Math.max(0, score)
      origins[j] = origin
      diagonal = above
      diagonalOrigin = aboveOrigin
      if (score > best.score) best = { score, end: i * width + j, start: origin }
    }
  }
  return {
    score: best.score,
    aStart: Math.floor(best.start / width),
    aEnd: Math.floor(best.end / width) + (best.score ? n - 1 : 0),
    bStart: best.start % width,
    bEnd: (best.end % width) + (best.score ? n - 1 : 0),
  }
}
