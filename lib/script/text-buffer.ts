import type { Trace } from './trace.ts'

/** Begins a stretch that later stages must not join with what stands before it. */
export const CUT = 1
/** Begins a stretch that later stages leave as it is; it ends at the next mark. */
export const HELD = 2
export type Mark = 0 | typeof CUT | typeof HELD

/** A text on its way through a chain: typed arrays that grow and are used again. */
export interface TextBuffer {
  length: number
  units: Uint16Array
  /** For each unit a `Mark`. */
  marks: Uint8Array
  /** What changed its length on the way from the original. */
  trace: Trace
}

/** `String.fromCharCode` takes its arguments from the stack, which has an end. */
const SLICE = 8192

export function createBuffer(): TextBuffer {
  return { length: 0, units: new Uint16Array(0), marks: new Uint8Array(0), trace: [] }
}

function enlarged<T extends Uint16Array | Uint8Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}

/** Makes room for `length` units; what is written stays. */
export function reserve(buffer: TextBuffer, length: number): void {
  if (length <= buffer.units.length) return
  const size = Math.ceil(length * 1.5) + 64
  buffer.units = enlarged(buffer.units, new Uint16Array(size))
  buffer.marks = enlarged(buffer.marks, new Uint8Array(size))
}

/** Puts `text` in, unmarked: the original. */
export function write(buffer: TextBuffer, text: string): void {
  const { length } = text
  reserve(buffer, length)
  const { units, marks } = buffer
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i)
  marks.fill(0, 0, length)
  buffer.length = length
  buffer.trace = []
}

/** The text that `buffer` holds; lone surrogates stay what they are. */
export function read(buffer: TextBuffer): string {
  const { units, length } = buffer
  let text = ''
  for (let start = 0; start < length; start += SLICE)
    text += Reflect.apply(
      String.fromCharCode,
      null,
      units.subarray(start, Math.min(length, start + SLICE)),
    )
  return text
}
