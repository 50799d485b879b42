import { NUMERAL, type PassageTokens } from './passage-tokens.ts'

/** Token indexes of two numerals. */
export interface Place {
  readonly page: number
  readonly report: number
}

/** Two numerals that stand in the same place of a passage. */
export interface NumeralPair extends Place {
  /** The word right before is the same on both sides. */
  readonly sameBefore: boolean
  /** The word right behind is the same on both sides. */
  readonly sameUnit: boolean
}

/** Words so near on one side can speak for a pair. */
const NEAR = 4
/** So many words near a pair must be the same on both sides before it counts as one place. */
const ENOUGH_NEAR = 3
/** A numeral with its own unit (98%) may end a passage: then so many words before it must agree. */
const ENOUGH_BEFORE = 4
/** Out of order (sentences were moved), the words right beside must agree for longer. */
const ENOUGH_OUT_OF_ORDER = 7
/** No context is read further than this. */
const FURTHEST = 12

/**
 * How many of the words within `NEAR` on one side (`direction`) of a pair are aligned with words
 * near its counterpart. Numerals prove nothing: any two of them align.
 */
function near(pair: Place, direction: -1 | 1, page: PassageTokens, other: Int32Array) {
  let count = 0
  for (let i = 1; i <= NEAR; i++) {
    const at = pair.page + i * direction
    const to = other[at] ?? -1
    const distance = (to - pair.report) * direction
    if (to >= 0 && page.codes[at] !== NUMERAL && distance > 0 && distance <= NEAR + 1) count++
  }
  return count
}

/** Whether the word right beside a pair, `step` tokens on, is aligned with its counterpart's. */
function agrees(pair: Place, step: -1 | 1, page: PassageTokens, other: Int32Array): boolean {
  return page.codes[pair.page + step] !== NUMERAL && other[pair.page + step] === pair.report + step
}

/** Whether the words around say that two aligned numerals stand in the same place. */
function isOnePlace(pair: Place, page: PassageTokens, other: Int32Array): boolean {
  const before = near(pair, -1, page, other)
  const after = near(pair, 1, page, other)
  if (agrees(pair, 1, page, other) || (before > 1 && after > 1))
    return before + after >= ENOUGH_NEAR
  return before >= ENOUGH_BEFORE && page.numerals.get(pair.page)!.ratio !== ''
}

/** How many words agree in a row right before and right behind a pair of numerals. */
export function contextOf(pair: Place, page: PassageTokens, report: PassageTokens): number {
  let words = 0
  for (const direction of [-1, 1]) {
    for (let i = direction; Math.abs(i) <= FURTHEST; i += direction) {
      const code = page.codes[pair.page + i]
      if (code === undefined || code !== report.codes[pair.report + i]) break
      if (code !== NUMERAL) words++
    }
  }
  return words
}

/** Numerals that alignment left over, best contexts first: sentences may have been moved. */
function pairOutOfOrder(
  page: PassageTokens,
  report: PassageTokens,
  paired: readonly NumeralPair[],
): NumeralPair[] {
  const takenPage = new Set(paired.map((pair) => pair.page))
  const takenReport = new Set(paired.map((pair) => pair.report))
  const free = [...report.numerals.keys()].filter((token) => !takenReport.has(token))
  const candidates: (NumeralPair & { readonly context: number })[] = []
  for (const token of page.numerals.keys()) {
    if (takenPage.has(token)) continue
    for (const counterpart of free) {
      if (page.codes[token + 1] !== report.codes[counterpart + 1]) continue
      const sameBefore = page.codes[token - 1] === report.codes[counterpart - 1]
      const pair = { page: token, report: counterpart, sameBefore, sameUnit: true }
      const context = contextOf(pair, page, report)
      if (context >= ENOUGH_OUT_OF_ORDER) candidates.push({ ...pair, context })
    }
  }
  const pairs: NumeralPair[] = []
  for (const pair of candidates.sort((a, b) => b.context - a.context)) {
    if (takenPage.has(pair.page) || takenReport.has(pair.report)) continue
    takenPage.add(pair.page)
    takenReport.add(pair.report)
    pairs.push(pair)
  }
  return pairs
}

/**
 * The numerals of a passage that stand in the same place on both sides, in the page's order: those
 * aligned among words that agree, then those in sentences that were moved. `other` as from
 * `alignTokens`.
 */
export function pairNumerals(
  page: PassageTokens,
  report: PassageTokens,
  other: Int32Array,
): NumeralPair[] {
  const pairs: NumeralPair[] = []
  for (const token of page.numerals.keys()) {
    const place = { page: token, report: other[token] ?? -1 }
    if (place.report < 0 || !isOnePlace(place, page, other)) continue
    pairs.push({
      ...place,
      sameBefore: agrees(place, -1, page, other),
      sameUnit: agrees(place, 1, page, other),
    })
  }
  return [...pairs, ...pairOutOfOrder(page, report, pairs)].sort((a, b) => a.page - b.page)
}
