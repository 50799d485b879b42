import { fromOriginal, toOriginal, unevenIn, type Uneven } from './uneven.ts'

/** What stood somewhere, and what we put in its place. */
export interface Replaced {
  readonly original: string
  readonly converted: string
  readonly uneven: Uneven
}

export const EVEN: Uneven = []

/** A text that stands as the page has it. */
export const even = (text: string): Replaced => ({ original: text, converted: text, uneven: EVEN })

/** Several texts that stand one after the other, as one. */
export function joinReplaced(parts: readonly Replaced[]): Replaced {
  let [original, converted] = ['', '']
  const uneven: Uneven[number][] = []
  for (const part of parts) {
    const [before, convertedBefore] = [original.length, converted.length]
    for (const [from, to, newFrom, newTo] of part.uneven)
      uneven.push([from + before, to + before, newFrom + convertedBefore, newTo + convertedBefore])
    original += part.original
    converted += part.converted
  }
  return { original, converted, uneven }
}

/** The same in parts, whose converted texts are `texts`, and come to the whole. */
export function cutReplaced(whole: Replaced, texts: readonly string[]): Replaced[] {
  const { uneven } = whole
  let [start, end, from, to] = [0, 0, 0, 0]
  return texts.map((converted) => {
    ;[start, end, from] = [end, end + converted.length, to]
    to = toOriginal(uneven, end, 'start')
    const original = whole.original.slice(from, to)
    return { original, converted, uneven: unevenIn(uneven, [from, to], [start, end]) }
  })
}

/** The same in parts, whose originals are `originals`, and come to the whole. */
export function cutOriginal(
  { converted, uneven }: Replaced,
  originals: readonly string[],
): Replaced[] {
  let [start, end, from, to] = [0, 0, 0, 0]
  return originals.map((original, i) => {
    ;[start, end, from] = [end, end + original.length, to]
    to = i === originals.length - 1 ? converted.length : fromOriginal(uneven, end)
    const part = converted.slice(from, to)
    return { original, converted: part, uneven: unevenIn(uneven, [start, end], [from, to]) }
  })
}

/** `shown` in three: before its part `[start, end)`, that, and after it. */
export function cutPart(shown: Replaced, [start, end]: readonly [number, number]) {
  const { converted } = shown
  const texts = [converted.slice(0, start), converted.slice(start, end), converted.slice(end)]
  return cutReplaced(shown, texts) as [Replaced, Replaced, Replaced]
}

/** What comes of `shown` where its part `[start, end)` becomes what `whole` has made of it. */
export function replacePart(
  shown: Replaced,
  part: readonly [number, number],
  whole: Replaced,
): Replaced {
  const parts = cutPart(shown, part)
  const originals = parts.map(({ original }) => original)
  return joinReplaced([parts[0], cutOriginal(whole, originals)[1]!, parts[2]])
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonSuffix(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

/**
 * What the page would have if it had made its change to the original: the parts of `data` that
 * stand there still go back, what the page wrote stays, as far as `back` has nothing for it.
 */
export function originalAfter(
  { original, converted, uneven }: Replaced,
  data: string,
  back: (text: string) => string,
): string {
  const prefix = commonPrefix(converted, data)
  const suffix = commonSuffix(converted, data, Math.min(converted.length, data.length) - prefix)
  const kept = toOriginal(uneven, prefix, 'start')
  const rest = toOriginal(uneven, converted.length - suffix, 'end')
  const written = data.slice(prefix, data.length - suffix)
  return original.slice(0, kept) + back(written) + original.slice(Math.max(kept, rest))
}
