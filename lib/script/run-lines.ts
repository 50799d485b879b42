import type { Span } from '#lib/text/span.ts'
import type { ChainRunner, Exceptions } from './run-chain.ts'
import { read } from './text-buffer.ts'
import type { Trace, TracePart } from './trace.ts'

/** Each line with its end. */
const LINES = /[^\n]*\n|[^\n]+$/g

/**
 * Takes each line of `text` through a chain of its own, by `runnerFor`: no phrase reaches across the
 * end of a line, so it is the same as one run of the whole where all lines have the same chain.
 * `held` in order.
 */
export function runLines(
  text: string,
  { held, words }: Exceptions,
  runnerFor: (line: string) => ChainRunner,
): { readonly text: string; readonly trace: Trace } {
  const trace: TracePart[] = []
  let converted = ''
  let next = 0
  for (const { 0: line, index } of text.matchAll(LINES)) {
    const end = index + line.length
    while (next < held.length && held[next]![1] <= index) next++
    const own: Span[] = []
    for (let i = next; i < held.length && held[i]![0] < end; i++)
      own.push([Math.max(held[i]![0], index) - index, Math.min(held[i]![1], end) - index])
    const buffer = runnerFor(line).run(line, { held: own, words })
    const before = converted.length
    for (const [from, to, newFrom, newTo] of buffer.trace)
      trace.push([from + index, to + index, newFrom + before, newTo + before])
    converted += read(buffer)
  }
  return { text: converted, trace }
}
