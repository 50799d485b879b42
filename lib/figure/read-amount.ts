import { ABOUT_AFTER, ABOUT_BEFORE, ABOUT_BEFORE_BARE, ABOUT_INSIDE } from './approximations.ts'
import type { Numeral } from './find-numerals.ts'
import { readUnit, type Unit } from './read-unit.ts'

/** A numeral with its unit and its signs of approximation; offsets in the plain text. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly approximate: boolean
  readonly unit: Unit | null
}

/** As far as the longest signs of approximation reach. */
const LOOK_BACK = 4
const LOOK_AHEAD = 6
const HALF = 0.5
/** 一个半小时, 一个多月: the unit is split around its half or its sign of approximation. */
const SPLIT_UNIT = /^个([半多])(?=小时|月|星期)/
/** 两年半, but not 两天半价, 三年半年报. */
const HALF_AFTER = /^半(?![年天个价])/

function aboutBefore(plain: string, numeral: Numeral): number {
  const start = numeral.span[0]
  const before = plain.slice(Math.max(0, start - LOOK_BACK), start)
  const about =
    ABOUT_BEFORE.exec(before) ?? (numeral.form === 'bare' ? ABOUT_BEFORE_BARE.exec(before) : null)
  return about?.[0].length ?? 0
}

function unitAt(plain: string, at: number, numeral: Numeral): Unit | null {
  if (numeral.ratio !== '') return { sign: numeral.ratio, length: 0, kind: 'measured' }
  const arabic = /\d/.test(plain[numeral.span[0]] ?? '')
  return readUnit(plain, at, arabic)
}

/** Reads the amount around a numeral that has a value; `null` where 百 or 千万 stands alone. */
export function readAmount(plain: string, numeral: Numeral, value: number): Amount | null {
  const before = aboutBefore(plain, numeral)
  let at = numeral.span[1]
  const inside = ABOUT_INSIDE.exec(plain.slice(at, at + 2))?.[0].length ?? 0
  if (numeral.form === 'bare' && before === 0 && inside === 0) return null
  at += inside
  const split = SPLIT_UNIT.exec(plain.slice(at, at + LOOK_AHEAD))?.[1] ?? null
  if (split !== null) at += 2
  const found = unitAt(plain, at, numeral)
  const unit = split !== null && found?.sign === '月' ? { ...found, sign: '个月' } : found
  at += unit?.length ?? 0
  const half = unit?.kind === 'measured' && HALF_AFTER.test(plain.slice(at, at + 2))
  if (half) at += 1
  const after = unit ? (ABOUT_AFTER.exec(plain.slice(at, at + LOOK_AHEAD))?.[0].length ?? 0) : 0
  return {
    start: numeral.span[0] - before,
    end: at + after,
    value: value + (split === '半' || half ? HALF : 0),
    approximate: numeral.approximate || split === '多' || before + inside + after > 0,
    unit,
  }
}
