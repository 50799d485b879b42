/**
 * Where a converted text has another length than its original, in order: offsets in the original,
 * offsets in the converted text. Everywhere else unit stands for unit.
 */
export type Uneven = readonly (readonly [
  from: number,
  to: number,
  convertedFrom: number,
  convertedTo: number,
])[]

/** Where an offset of the original lies in the converted text; inside a part, in proportion. */
export function fromOriginal(uneven: Uneven, offset: number): number {
  let shift = 0
  for (const [from, to, convertedFrom, convertedTo] of uneven) {
    if (offset <= from) break
    if (offset < to)
      return (
        convertedFrom + Math.round(((offset - from) * (convertedTo - convertedFrom)) / (to - from))
      )
    shift = convertedTo - to
  }
  return offset + shift
}

/** Where an offset of the converted text lies in the original; inside a part, at one end of it. */
export function toOriginal(uneven: Uneven, offset: number, inside: 'start' | 'end'): number {
  let shift = 0
  for (const [from, to, convertedFrom, convertedTo] of uneven) {
    if (offset <= convertedFrom) break
    if (offset < convertedTo) return inside === 'start' ? from : to
    shift = to - convertedTo
  }
  return offset + shift
}

/**
 * What is uneven in the part `[start, end)` of the original that became `[convertedStart,
 * convertedEnd)`, by offsets from their starts.
 */
export function unevenIn(
  uneven: Uneven,
  [start, end]: readonly [number, number],
  [convertedStart, convertedEnd]: readonly [number, number],
): Uneven {
  return uneven
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to, convertedFrom, convertedTo]) => [
      Math.max(from, start) - start,
      Math.min(to, end) - start,
      Math.max(convertedFrom, convertedStart) - convertedStart,
      Math.min(convertedTo, convertedEnd) - convertedStart,
    ])
}
