import type { Span } from '#lib/text/span.ts'
import type { Clause } from './clauses.ts'
import { leastWeight, type Judgement } from './judge.ts'
import {
  ADVERBIAL,
  GOVERNING,
  LEAD_INS,
  MEANS,
  MEETING_OBJECT,
  MEMBERS,
  OUTSIDE_SPEAKER,
  OWN_START,
  SHARED_FRAME,
} from './lexicon/frames.ts'

/** A clause or a part of one, judged. */
export interface Statement {
  readonly span: Span
  /** Folded. */
  readonly plain: string
  /** Whether a word in it says that something is done. */
  readonly acts: boolean
  readonly judgement: Judgement | null
}

/** A stretch of text that states one measure. */
export interface Joined {
  readonly span: Span
  readonly category: Judgement['category']
}

interface Unit extends Statement {
  readonly clause: Clause
  /** Its category where it counts as a measure. */
  readonly category: Judgement['category'] | null
}

/** Measures joined so far, the last unit of each, and how many clauses it holds. */
interface Growing {
  start: number
  category: Judgement['category']
  last: number
  count: number
  /** The list item that it opened with a sentence of its own: 一是落实值班制度。 */
  readonly label: number | null
}

/** Parts between 、 shorter than this are nouns in a row. */
const shortestPart = 5
/** Of the parts between 、 at least this share must state measures, if they are to stand alone. */
const shareOfParts = 0.6
/** An item of a list is one measure unless it is longer than this. */
const longestItem = 170
const longestLabel = 24
const mostClauses = 4
/** A clause that counts for nothing is bridged if it is no longer than this. */
const longestBridge = 20
/** A lead-in is not looked for behind an adverbial longer than this. */
const longestAdverbial = 20

/** Whether the parts repeat one word: 全面验收、全面排查、全面落实. */
function isRefrain(parts: readonly Unit[]): boolean {
  const refrain = parts[1]!.plain.slice(0, 2)
  return (
    parts[0]!.plain.includes(refrain) && parts.slice(1).every((p) => p.plain.startsWith(refrain))
  )
}

/** Whether what stands between 、 are acts of their own, not nouns that share one verb. */
function standAlone(clause: Clause, whole: Unit, parts: readonly Unit[]): boolean {
  const found = parts.filter((part) => part.category && part.acts)
  if (new Set(found.map((part) => part.category)).size < 2) return false
  if (isRefrain(parts)) return true
  return (
    !SHARED_FRAME.test(whole.plain) &&
    !GOVERNING.test(parts[0]!.plain) &&
    parts.every((part) => part.plain.length >= shortestPart) &&
    found.length >= shareOfParts * parts.length &&
    found.includes(parts.at(-1)!)
  )
}

function unitsOf(clause: Clause, judged: (span: Span) => Statement): Unit[] {
  const unit = (span: Span): Unit => {
    const statement = judged(span)
    const { judgement } = statement
    const counts = judgement !== null && judgement.weight >= leastWeight && !clause.speech
    return { ...statement, clause, category: counts ? judgement.category : null }
  }
  const whole = unit(clause.span)
  if (clause.parts.length < 2 || !whole.category) return [whole]
  const parts = clause.parts.map(unit)
  return standAlone(clause, whole, parts) ? parts : [whole]
}

/** Drops what the highest leadership, quoted as background, asks for until its sentence ends. */
function withoutOutsiders(units: readonly Unit[]): Unit[] {
  let outside = -1
  return units.map((unit) => {
    if (OUTSIDE_SPEAKER.test(unit.plain)) outside = unit.clause.sentence
    return unit.clause.sentence === outside ? { ...unit, category: null } : unit
  })
}

/** The list item that `units[at]` opens as its label, a short sentence; `null` where it does not. */
function labelOf(units: readonly Unit[], at: number): number | null {
  const { item, sentence } = units[at]!.clause
  const opens = item !== null && units[at - 1]?.clause.item !== item
  const alone = units[at + 1]?.clause.sentence !== sentence
  return opens && alone && units[at]!.plain.length <= longestLabel ? item : null
}

/** Whether `units[at]`, itself a measure or not, says what the act of the clause before it was about. */
function completes(units: readonly Unit[], open: Growing, at: number): boolean {
  const unit = units[at]!
  const last = units[open.last]!
  if (at !== open.last + 1 || last.clause.segment !== unit.clause.segment) return false
  if (open.category === 'meetings-deployment')
    return open.count === 1 && MEETING_OBJECT.test(unit.plain)
  return open.category === 'teams-volunteers' && unit.acts && MEMBERS.test(unit.plain)
}

function goesOn(units: readonly Unit[], open: Growing, at: number): boolean {
  const unit = units[at]!
  const last = units[open.last]!
  if (last.clause.segment === unit.clause.segment && at === open.last + 1 && MEANS.test(last.plain))
    return true
  const labelled = open.label !== null && open.label === unit.clause.item
  if (labelled) return unit.span[1] - open.start <= longestItem
  if (open.category !== unit.category || open.count >= mostClauses) return false
  const between = units.slice(open.last + 1, at)
  if (between.length > 1) return false
  if (between.some((bridge) => bridge.plain.length > longestBridge)) return false
  return unit.clause.segment === last.clause.segment && !OWN_START.test(unit.plain)
}

/** Where a measure starts: a date or an actor that leads in is taken along. */
function startOf(units: readonly Unit[], at: number): number {
  let start = units[at]!.span[0]
  for (let i = at - 1; i >= 0; i--) {
    const before = units[i]!
    if (before.category || before.clause.segment !== units[at]!.clause.segment) break
    if (MEANS.test(before.plain) || LEAD_INS.some((pattern) => pattern.test(before.plain)))
      start = before.span[0]
    else if (!ADVERBIAL.test(before.plain) || before.plain.length > longestAdverbial) break
  }
  return start
}

/**
 * The measures that clauses state: neighbours that go on about the same thing are joined, as are
 * the sentences of an item in a numbered list.
 */
export function joinClauses(
  clauses: readonly Clause[],
  judged: (span: Span) => Statement,
): Joined[] {
  const units = withoutOutsiders(clauses.flatMap((clause) => unitsOf(clause, judged)))
  const growing: Growing[] = []
  for (const [at, unit] of units.entries()) {
    const open = growing.at(-1)
    if (open && completes(units, open, at)) {
      open.last = at
      open.count++
    } else if (!unit.category) {
      continue
    } else if (open && goesOn(units, open, at)) {
      // By what means is said first; what is done names the category.
      if (MEANS.test(units[open.last]!.plain)) open.category = unit.category
      open.last = at
      open.count++
    } else {
      const start = startOf(units, at)
      const { category } = unit
      growing.push({ start, category, last: at, count: 1, label: labelOf(units, at) })
    }
  }
  return growing.map(({ start, category, last }) => ({
    span: [start, units[last]!.span[1]],
    category,
  }))
}
