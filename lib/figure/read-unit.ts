import {
  ARABIC_UNITS,
  COUNTED_UNITS,
  MEASURED_UNITS,
  UNIT_BEGINS_WORD,
  UNIT_ONLY_BEFORE,
} from './units.ts'

export interface Unit {
  readonly sign: string
  /** How many plain characters it takes behind the number. */
  readonly length: number
  /** `measured`: amounts, money, time. `counted`: things and people. */
  readonly kind: 'measured' | 'counted'
}

const LONGEST = Math.max(...[...MEASURED_UNITS, ...COUNTED_UNITS].map((unit) => unit.length))

function kindOf(sign: string, arabic: boolean): Unit['kind'] | null {
  if (MEASURED_UNITS.has(sign)) return 'measured'
  if (COUNTED_UNITS.has(sign)) return 'counted'
  return arabic && ARABIC_UNITS.has(sign) ? 'counted' : null
}

/** The longest unit at `at` of a plain text, `null` where there is none. `arabic`: so is its number. */
export function readUnit(plain: string, at: number, arabic: boolean): Unit | null {
  for (let length = LONGEST; length > 0; length--) {
    const sign = plain.slice(at, at + length)
    const kind = sign.length === length ? kindOf(sign, arabic) : null
    if (kind === null) continue
    const rest = plain.slice(at + length, at + length + 2)
    // 5g网络 is a name, 5g食盐 hardly ever stands in the news: a letter unit ends before Han or sign.
    if (/[a-z]$/.test(sign) && /^[a-z0-9]/.test(rest)) continue
    if (UNIT_BEGINS_WORD[sign]?.test(rest)) continue
    if (UNIT_ONLY_BEFORE[sign]?.test(rest) === false) continue
    return { sign, length, kind }
  }
  return null
}
