/** What the signs of one numeral say. */
export interface NumeralReading {
  /** `null` where the signs do not make one number: 十三五. */
  readonly value: number | null
  /** Says itself that it is not exact: 200余万, 几十, 七八, 三四百. */
  readonly approximate: boolean
  /**
   * `plain`: an ordinary number. `label`: Chinese digits in a row without ten or hundred, a name
   * rather than a number (一六一, 二〇二〇). `bare`: only a power of ten (百, 千万), a number only
   * where something approximate stands beside it.
   */
  readonly form: 'plain' | 'label' | 'bare'
}

type Token =
  | { readonly kind: 'arabic' | 'digit' | 'tens' | 'power'; readonly value: number }
  | { readonly kind: 'zero' | 'point' | 'about' }

/** Ordinary and formal digits; the formal ones are those of contracts. */
const DIGITS = new Map<string, number>([
  ...Array.from('一二三四五六七八九', (sign, i): [string, number] => [sign, i + 1]),
  ...Array.from('壹贰叁肆伍陆柒捌玖', (sign, i): [string, number] => [sign, i + 1]),
  ['两', 2],
  ['参', 3],
])
const POWERS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
])
/** Twenty and thirty in one sign, in lunar dates and on memorials. */
const TENS = new Map<string, number>([
  ['廿', 20],
  ['卅', 30],
])
const SIGN = /\d+(?:,\d{3})*(?:\.\d+)?|./gu
/** Powers from here on close a group: 二千三百|万. */
const GROUP = 1e4
/** As many digits as a double tells apart without the noise of binary fractions: 2.3 × 10,000. */
const PRECISION = 12
const EXACT = 10 ** PRECISION

function tokenOf(sign: string): Token {
  if (/^\d/.test(sign)) return { kind: 'arabic', value: Number(sign.replaceAll(',', '')) }
  if (sign === '零' || sign === '〇') return { kind: 'zero' }
  if (sign === '点') return { kind: 'point' }
  const digit = DIGITS.get(sign)
  if (digit !== undefined) return { kind: 'digit', value: digit }
  const power = POWERS.get(sign)
  if (power !== undefined) return { kind: 'power', value: power }
  const tens = TENS.get(sign)
  return tens === undefined ? { kind: 'about' } : { kind: 'tens', value: tens }
}

/** Digits in a row, as on a number plate: 二〇二〇 → 2020; `null` where there is anything else. */
function readPlate(tokens: readonly Token[]): number | null {
  let value = 0
  for (const token of tokens) {
    if (token.kind !== 'digit' && token.kind !== 'zero') return null
    value = value * 10 + (token.kind === 'digit' ? token.value : 0)
  }
  return value
}

/** The sum so far, while a number is read from left to right. */
class Sum {
  broken = false
  approximate = false
  /** Whole groups, up to the last 万 or 亿. */
  #groups = 0
  /** The group being read: 二千三百 of 二千三百万. */
  #group = 0
  /** The digit or literal that waits for its power. */
  #waiting: number | null = null
  /** `waiting` is one Chinese digit right after a power: 一百五 is 150. */
  #shorthand = false
  #lastPower = 0

  digit(value: number, afterPower: boolean): void {
    // 七八, 三四十: two neighbours in a row mean the one or the other.
    if (this.#waiting !== null && value === this.#waiting + 1) this.approximate = true
    else this.literal(value)
    this.#shorthand = afterPower && this.#lastPower >= 100
  }

  literal(value: number): void {
    if (this.#waiting !== null) this.broken = true
    this.#waiting = value
    this.#shorthand = false
  }

  tens(value: number): void {
    this.#group += value
    this.#lastPower = 10
  }

  power(value: number): void {
    if (value < GROUP) this.#smallPower(value)
    else this.#largePower(value)
    this.#waiting = null
    this.#lastPower = value
  }

  /** 一百二十三点四五: `fraction` is what stands behind the point. */
  fraction(fraction: number): void {
    this.#waiting = this.#group + (this.#waiting ?? 0) + fraction
    this.#group = 0
    this.#shorthand = false
  }

  total(): number {
    const scale = this.#shorthand ? this.#lastPower / 10 : 1
    const total = this.#groups + this.#group + (this.#waiting ?? 0) * scale
    // Whole numbers have no such noise, and writing a number out is dear.
    return Number.isInteger(total) && total < EXACT ? total : Number(total.toPrecision(PRECISION))
  }

  #smallPower(value: number): void {
    if (this.#group > 0 && this.#lastPower < GROUP && value >= this.#lastPower) this.broken = true
    this.#group += (this.#waiting ?? 1) * value
  }

  #largePower(value: number): void {
    const group = this.#group + (this.#waiting ?? 0)
    if (group === 0) this.#groups = (this.#groups || 1) * value
    else if (this.#groups > 0 && value > this.#lastPower && this.#lastPower >= GROUP)
      this.#groups = (this.#groups + group) * value
    else this.#groups += group * value
    this.#group = 0
  }
}

function readSum(tokens: readonly Token[]): NumeralReading {
  const sum = new Sum()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'point') {
      const digits = tokens.slice(i + 1)
      const stop = digits.findIndex((next) => next.kind !== 'digit' && next.kind !== 'zero')
      const length = stop < 0 ? digits.length : stop
      sum.fraction((readPlate(digits.slice(0, length)) ?? 0) / 10 ** length)
      i += length
    } else if (token.kind === 'about') sum.approximate = true
    else if (token.kind === 'arabic') sum.literal(token.value)
    else if (token.kind === 'digit') sum.digit(token.value, tokens[i - 1]?.kind === 'power')
    else if (token.kind === 'tens') sum.tens(token.value)
    else if (token.kind === 'power') sum.power(token.value)
  }
  const value = sum.broken ? null : sum.total()
  return { value, approximate: sum.approximate, form: 'plain' }
}

/**
 * The value of one numeral's `signs` (Simplified, half width): Arabic, Chinese, formal, or mixed as
 * in 1亿2千万. Two Chinese digits in rising order (七八) are the lower one, approximately.
 */
export function readNumeral(signs: string): NumeralReading {
  const tokens = (signs.match(SIGN) ?? []).map(tokenOf)
  const [first, second] = tokens
  const large = first?.kind === 'power' && first.value >= 100
  if (large && tokens.every((token) => token.kind === 'power'))
    return { ...readSum(tokens), form: 'bare' }
  // 万一 and 百二 are words, not numbers.
  if (large) return { value: null, approximate: false, form: 'plain' }
  const plate = tokens.length > 1 ? readPlate(tokens) : null
  const either =
    tokens.length === 2 &&
    first?.kind === 'digit' &&
    second?.kind === 'digit' &&
    second.value === first.value + 1
  if (plate !== null && !either) return { value: plate, approximate: false, form: 'label' }
  return readSum(tokens)
}
