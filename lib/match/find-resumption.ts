/** So many codes in a row are no chance. */
export const TELLING_RUN = 12
/** How far ahead the two sides are searched, in codes. */
const AHEAD = 1024

/** A place in either side. */
export interface Meeting {
  readonly x: number
  readonly y: number
}

const gramAt = (codes: Uint16Array, at: number) =>
  String.fromCharCode(...codes.subarray(at, at + TELLING_RUN))

/**
 * Where `a` from `x0` on and `b` from `y0` on have `TELLING_RUN` codes in common next, so that as few
 * codes as possible are passed over on both sides together; null where they have none within 1,024.
 * Linear in these.
 */
export function findResumption(
  a: Uint16Array,
  b: Uint16Array,
  { x: x0, y: y0 }: Meeting,
): Meeting | null {
  const firsts = new Map<string, number>()
  for (let x = Math.min(a.length - TELLING_RUN, x0 + AHEAD); x >= x0; x--)
    firsts.set(gramAt(a, x), x)
  let best: Meeting | null = null
  let least = Infinity
  const end = Math.min(b.length - TELLING_RUN, y0 + AHEAD)
  for (let y = y0; y <= end && y - y0 < least; y++) {
    const x = firsts.get(gramAt(b, y))
    if (x === undefined || x - x0 + y - y0 >= least) continue
    best = { x, y }
    least = x - x0 + y - y0
  }
  return best
}
