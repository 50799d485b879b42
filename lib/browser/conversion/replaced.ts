import { toOriginal, unevenIn, type Uneven } from './uneven.ts'

/** What stood somewhere, and what we put in its place. */
export interface Replaced {
  readonly original: string
  readonly converted: string
  readonly uneven: Uneven
}

export const EVEN: Uneven = []

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
