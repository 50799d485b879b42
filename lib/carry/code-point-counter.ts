/** Gives the way from a UTF-16 offset of `text` to the number of code points before it. O(log n). */
export function codePointCounter(text: string): (at: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index)
  return (at) => {
    let low = 0
    for (let high = pairs.length; low < high;) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < at) low = middle + 1
      else high = middle
    }
    return at - low
  }
}
