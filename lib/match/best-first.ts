/** Whole numbers up to here are exact. */
const EXACT = 2 ** 52

/**
 * Those of `0 … count − 1` whose `score` (not negative) is at least `least` and that `left` does
 * not mark with 1: best first, among equals the lower one. Each score is put in front of its index
 * in one number, as finely as a number can hold, because to sort numbers costs a tenth of what
 * needs a comparing function.
 */
export function bestFirst(
  count: number,
  score: Float64Array,
  least: number,
  left: Uint8Array,
): Int32Array {
  const order = new Int32Array(count)
  let size = 0
  let highest = 0
  for (let k = 0; k < count; k++) {
    if (left[k] || score[k]! < least) continue
    order[size++] = k
    highest = Math.max(highest, score[k]!)
  }
  const steps = EXACT / (count * (highest + 1))
  const keys = new Float64Array(size)
  for (let i = 0; i < size; i++)
    keys[i] = Math.floor((highest - score[order[i]!]!) * steps) * count + order[i]!
  keys.sort()
  for (let i = 0; i < size; i++) order[i] = keys[i]! % count
  return order.subarray(0, size)
}
