import type { Span } from '#lib/text/span.ts'
import { ArchiveError, type ArchivePlace } from './archive-error.ts'

/** Reads a value of unknown shape as `T`, or throws an `ArchiveError` that names `place`. */
export type Check<T> = (value: unknown, place: ArchivePlace) => T

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 40) ?? String(value)

const wrong = (place: ArchivePlace, wanted: string, value: unknown) =>
  new ArchiveError('shape', place, `${wanted} expected, found ${shown(value)}`)

const itemOf = (place: ArchivePlace, i: number): ArchivePlace => ({
  ...place,
  field: `${place.field}[${i}]`,
})
const fieldOf = (place: ArchivePlace, name: string): ArchivePlace => ({
  ...place,
  field: `${place.field} ${name}`.trimStart(),
})

export const isText: Check<string> = (value, place) => {
  if (typeof value !== 'string') throw wrong(place, 'text', value)
  return value
}

export const isFlag: Check<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw wrong(place, 'true or false', value)
  return value
}

export const isNumber: Check<number> = (value, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(place, 'a number', value)
  return value
}

export function isOneOf<T extends string>(names: readonly T[]): Check<T> {
  return (value, place) => {
    const known = names.find((name) => name === value)
    if (known === undefined) throw wrong(place, `one of ${names.join(', ')}`, value)
    return known
  }
}

export function isMatch(pattern: RegExp, wanted: string): Check<string> {
  return (value, place) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw wrong(place, wanted, value)
    return value
  }
}

export function isNullOr<T>(check: Check<T>): Check<T | null> {
  return (value, place) => (value === null ? null : check(value, place))
}

export function isListOf<T>(check: Check<T>): Check<T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw wrong(place, 'a list', value)
    return value.map((item: unknown, i) => check(item, itemOf(place, i)))
  }
}

/** An object with exactly the named fields; others are left behind. */
export function isRecord<T>(fields: { [K in keyof T]: Check<T[K]> }): Check<T> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw wrong(place, 'an object', value)
    const record = new Map(Object.entries(value))
    const read = Object.entries(fields).map(([name, check]) => [
      name,
      (check as Check<unknown>)(record.get(name), fieldOf(place, name)),
    ])
    return Object.fromEntries(read) as T
  }
}

/** A span inside a text of `length` units, not empty. */
export function isSpanIn(length: number): Check<Span> {
  return (value, place) => {
    const [start, end, ...more] = Array.isArray(value) ? (value as unknown[]) : []
    const isPair = Number.isInteger(start) && Number.isInteger(end) && more.length === 0
    if (!isPair) throw wrong(place, 'a span [start, end]', value)
    const span: Span = [Number(start), Number(end)]
    if (span[0] < 0 || span[0] >= span[1]) throw wrong(place, 'start before end', value)
    if (span[1] > length)
      throw new ArchiveError(
        'shape',
        place,
        `${shown(value)} ends outside the text (${length} units)`,
      )
    return span
  }
}

/** A list in the order of its spans; where `apart`, they do not overlap either. */
export function isSorted<T>(check: Check<T[]>, spanOf: (item: T) => Span, apart: boolean) {
  return (value: unknown, place: ArchivePlace): T[] => {
    const list = check(value, place)
    list.forEach((item, i) => {
      const before = list[i - 1]
      if (before === undefined) return
      const [start, end] = spanOf(before)
      const next = spanOf(item)[0]
      if (next < start || (apart && next < end))
        throw new ArchiveError(
          'shape',
          itemOf(place, i),
          apart ? 'overlaps the one before' : 'out of order',
        )
    })
    return list
  }
}
