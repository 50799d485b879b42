import { FUNCTION_WORDS } from '#lib/text/function-words.ts'
import type { Span } from '#lib/text/span.ts'
import { SURNAMES } from '#lib/text/surnames.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import { ADDRESSES, ORGANISATIONS, PLACES, TITLES } from './name-lexicon.ts'
import type { PassageTokens } from './passage-tokens.ts'

/** The words of both sides, one UTF-16 unit a token. */
interface Words {
  readonly page: string
  readonly report: string
}

/** A name and what stands in its place, as ranges `[start, end)` of tokens. */
export interface NameChange {
  readonly page: Span
  readonly report: Span
}

/** A stretch between two aligned runs, with how many words agree beside it. */
interface Gap extends NameChange {
  readonly before: number
  readonly after: number
}

/** Longer stretches are rewritten text. */
const LONGEST_GAP = 4
/** So many words must agree on each side of a gap. */
const ENOUGH_BESIDE = 2
/** A surname and one or two characters more. */
const SHORTEST_PERSON = 2
const LONGEST_GIVEN = 2
const LONGEST_PERSON = 4
const LONGEST_PLACE = 4
const LONGEST_ORGANISATION = 8
const LONGEST_WORD = 5
/** An organisation that a report names as often is one. */
const OFTEN = 2
/** One changed character before 公司 is a slip of the pen; so many are another organisation. */
const SHORTEST_ORGANISATION_GAP = 2

/** Agreement beside a gap is counted no further than the longest name reaches. */
const MOST_BESIDE = LONGEST_ORGANISATION

/** The signs that `signOf` picks from words: a look at them spares most look-ups of strings. */
function signsOf(words: Iterable<string>, signOf: (word: string) => string): ReadonlySet<number> {
  return new Set(Array.from(words, (word) => signOf(word).charCodeAt(0)))
}

const first = (word: string) => word.slice(0, 1)
const last = (word: string) => word.slice(-1)
const BEGINS_PLACE = signsOf(PLACES, first)
const BEGINS_PERSON = signsOf(SURNAMES, first)
const ENDS_ORGANISATION = signsOf(ORGANISATIONS, last)

/** The short stretches that differ between words that agree. */
function gapsOf(other: Int32Array): Gap[] {
  const gaps: Gap[] = []
  let known = -1
  for (let at = 0; at < other.length; at++) {
    const to = other[at]!
    if (to < 0 || isAlone(other, at)) continue
    const from = known < 0 ? -1 : other[known]!
    const changed = known >= 0 && at - known > 1 && to - from > 1
    if (changed && at - known - 1 <= LONGEST_GAP && to - from - 1 <= LONGEST_GAP) {
      const before = agreement(other, known, -1)
      const after = agreement(other, at, 1)
      if (Math.min(before, after) >= ENOUGH_BESIDE)
        gaps.push({ page: [known + 1, at], report: [from + 1, to], before, after })
    }
    known = at
  }
  return gaps
}

/** A word that agrees among words that do not is chance: 周景明, 欧阳景山. */
function isAlone(other: Int32Array, at: number): boolean {
  const to = other[at]!
  const before = at > 0 && other[at - 1] === to - 1
  return !before && !(at + 1 < other.length && other[at + 1] === to + 1)
}

/** How many words agree in a row from the aligned token `at` on, in a `direction`. */
function agreement(other: Int32Array, at: number, direction: -1 | 1): number {
  const to = other[at]!
  for (let length = 1; length < MOST_BESIDE; length++) {
    const next = at + length * direction
    if (next < 0 || next >= other.length || other[next] !== to + length * direction) return length
  }
  return MOST_BESIDE
}

const endsWithAny = (text: string, list: ReadonlySet<string>) => {
  for (let length = 1; length <= LONGEST_WORD; length++)
    if (list.has(text.slice(-length)) && text.length >= length) return true
  return false
}

const startsWithAny = (text: string, list: ReadonlySet<string>) => {
  for (let length = 1; length <= LONGEST_WORD; length++)
    if (list.has(text.slice(0, length)) && text.length >= length) return true
  return false
}

/** Nobody is called so: where these stand, noise put them there. */
const NEVER_GIVEN = /[的了是在和与不没有我你他她它们这那着过把被]/

function isPerson(name: string): boolean {
  if (NEVER_GIVEN.test(name)) return false
  const surname = SURNAMES.has(name.slice(0, 2)) ? 2 : SURNAMES.has(name[0] ?? '') ? 1 : 0
  return surname > 0 && name.length >= SHORTEST_PERSON && name.length - surname <= LONGEST_GIVEN
}

/** The gap widened by `left` and `right` words that agree on both sides. */
function widen({ page, report }: NameChange, left: number, right: number): NameChange {
  return {
    page: [page[0] - left, page[1] + right],
    report: [report[0] - left, report[1] + right],
  }
}

/** Whether a name `left` words before a gap can begin so on both sides. */
function mayBegin(
  signs: ReadonlySet<number>,
  { page, report }: Words,
  gap: Gap,
  left: number,
): boolean {
  return (
    signs.has(page.charCodeAt(gap.page[0] - left)) &&
    signs.has(report.charCodeAt(gap.report[0] - left))
  )
}

/** A person: the name follows a title or comes before an address, on both sides a surname first. */
function personIn(gap: Gap, words: Words): NameChange | null {
  const { page, report } = words
  for (let left = 0; left <= Math.min(gap.before, LONGEST_PERSON - 1); left++) {
    if (!mayBegin(BEGINS_PERSON, words, gap, left)) continue
    for (let right = 0; right <= Math.min(gap.after, LONGEST_PERSON - 1); right++) {
      const name = widen(gap, left, right)
      if (!isPerson(page.slice(...name.page)) || !isPerson(report.slice(...name.report))) continue
      const addressed = startsWithAny(report.slice(name.report[1]), ADDRESSES)
      // Behind a title nothing says where a name ends: it must end with the gap.
      const titled = right === 0 && endsWithAny(report.slice(0, name.report[0]), TITLES)
      if (addressed || titled) return name
    }
  }
  return null
}

/** A place: both sides are known ones. */
function placeIn(gap: Gap, words: Words): NameChange | null {
  const { page, report } = words
  for (let left = 0; left <= Math.min(gap.before, LONGEST_PLACE - 1); left++) {
    if (!mayBegin(BEGINS_PLACE, words, gap, left)) continue
    for (let right = 0; right <= Math.min(gap.after, LONGEST_PLACE - 1); right++) {
      const name = widen(gap, left, right)
      if (PLACES.has(page.slice(...name.page)) && PLACES.has(report.slice(...name.report)))
        return name
    }
  }
  return null
}

/** An organisation: its kind follows, and the report names it again. */
function organisationIn(
  gap: Gap,
  { page, report }: Words,
  counted: (name: string) => number,
): NameChange | null {
  const length = Math.min(gap.page[1] - gap.page[0], gap.report[1] - gap.report[0])
  if (length < SHORTEST_ORGANISATION_GAP) return null
  for (let right = 1; right <= Math.min(gap.after, LONGEST_WORD); right++) {
    const end = gap.report[1] + right
    if (!ENDS_ORGANISATION.has(report.charCodeAt(end - 1))) continue
    if (!endsWithAny(report.slice(gap.report[0], end), ORGANISATIONS)) continue
    for (let left = Math.min(gap.before, LONGEST_ORGANISATION); left >= 0; left--) {
      const name = widen(gap, left, right)
      const [said, named] = [page.slice(...name.page), report.slice(...name.report)]
      if (named.length > LONGEST_ORGANISATION || !isName(named) || !isName(said)) continue
      if (counted(named) >= OFTEN && counted(said) === 0) return name
    }
  }
  return null
}

/** Whether no sentence and no line ends in a range of tokens. */
const isInSentence = ({ plain, starts, ends }: PassageTokens, [start, end]: Span) =>
  !/[\n。;!?]/.test(plain.text.slice(starts[start], ends[end - 1]))

const isName = (text: string) => [...text].every((sign) => !FUNCTION_WORDS.has(sign))

/**
 * The names of people, places and organisations that the page says otherwise, where there is
 * evidence that they are names: a title beside a surname, two known places, an organisation that the
 * report names again. `other` aligns page tokens with report tokens, `counted` tells how often a name
 * stands in the report. In doubt nothing.
 */
export function findNameChanges(
  page: PassageTokens,
  report: PassageTokens,
  other: Int32Array,
  counted: (name: string) => number,
): NameChange[] {
  const gaps = gapsOf(other)
  if (gaps.length === 0) return []
  const words = { page: textOfCodes(page.codes), report: textOfCodes(report.codes) }
  return gaps.flatMap((gap) => {
    const name = placeIn(gap, words) ?? personIn(gap, words) ?? organisationIn(gap, words, counted)
    return name && isInSentence(page, name.page) && isInSentence(report, name.report) ? [name] : []
  })
}
