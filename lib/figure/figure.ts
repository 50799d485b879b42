import type { Span } from '#lib/text/span.ts'

/** A number with its unit and what it counts, as a value. */
export interface Figure {
  /** The number with its unit and its signs of approximation, in the text it was read from. */
  readonly span: Span
  /** 2.3万 → 23000, 百分之九十三 → 93 (unit `%`), 近百 → 100. */
  readonly value: number
  /** The upper end of a range, 3至5天; equals `value` for a single number. */
  readonly upTo: number
  /** 余, 多, 近, 约, 超过, 以上 … stand by it. */
  readonly approximate: boolean
  /** In Simplified characters, `''` where there is none: `吨`, `名`, `%`, `倍`. */
  readonly unit: string
  /** What is counted, in Simplified characters, `''` where the text does not say: `党员`, `口罩`. */
  readonly counts: string
}

/** A day, month or year that a text names; parts that it leaves out are `null`. */
export interface DatePoint {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A date or a range of dates (both ends included). `to` equals `from` for a single date. */
export interface DateMention {
  readonly span: Span
  readonly from: DatePoint
  readonly to: DatePoint
}
