/** A part of a text that became another of another length: its ends before, and after. */
export type TracePart = readonly [from: number, to: number, newFrom: number, newTo: number]

/**
 * What changed its length between two states of a text, in order, not overlapping. Between the
 * parts unit stands for unit.
 */
export type Trace = readonly TracePart[]

/**
 * The way of a text that went `first` and then `second`. Parts that overlap in the state between
 * have no ends in common, so they become one; one that has its old length again remains a part.
 * O(parts).
 */
export function joinTraces(first: Trace, second: Trace): Trace {
  if (first.length === 0) return second
  if (second.length === 0) return first
  const joined: TracePart[] = []
  // By how much the state between, and the last one, are ahead of the state before.
  let [ahead, furtherAhead] = [0, 0]
  for (let [i, j] = [0, 0]; i < first.length || j < second.length;) {
    const start = Math.min(first[i]?.[2] ?? Infinity, second[j]?.[0] ?? Infinity)
    const [before, after] = [start - ahead, start + furtherAhead]
    let end = start
    for (let grown = true; grown;) {
      grown = false
      for (; i < first.length && reaches(first[i]![2], first[i]![3], start, end); i++) {
        end = Math.max(end, first[i]![3])
        ahead = first[i]![3] - first[i]![1]
        grown = true
      }
      for (; j < second.length && reaches(second[j]![0], second[j]![1], start, end); j++) {
        end = Math.max(end, second[j]![1])
        furtherAhead = second[j]![3] - second[j]![1]
        grown = true
      }
    }
    joined.push([before, end - ahead, after, end + furtherAhead])
  }
  return joined
}

/** Whether a part `[from, to)` belongs to the group `[start, end)`, which is empty at first. */
function reaches(from: number, to: number, start: number, end: number): boolean {
  return from < end || from === start || (from === to && from === end)
}
