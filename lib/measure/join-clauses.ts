import type { Span } from '#lib/text/span.ts'
import type { Clause } from './clauses.ts'
import { leastWeight, type Judgement } from './judge.ts'
import { ADVERBIAL, LEAD_INS, OWN_START, OUTSIDE_SPEAKER } from './lexicon/frames.ts'

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
}

/** Parts between 、 shorter than this are nouns in a row. */
const shortestPart = 5
/** Of the parts between 、 at least this share must state measures, if they are to stand alone. */
const shareOfParts = 0.6
/** An item of a list is one measure unless it is longer than this. */
const longestItem = 170
const mostClauses = 4
/** A clause that counts for nothing is bridged if it is no longer than this. */
const longestBridge = 20

/** Whether what stands between 、 are acts of their own, not nouns that share one verb. */
function standAlone(clause: Clause, whole: Unit, parts: readonly Unit[]): boolean {
  const found = parts.filter((part) => part.category && part.acts)
  if (new Set(found.map((part) => part.category)).size < 2) return false
  const opening = parts[0]!.plain.slice(0, 2)
  if (parts.every((part) => part.plain.includes(opening))) return true
  return (
    !/^(?:对|为|向|把|将)|对.*(?:进行|予以|作出|做出|实行)|情况$/u.test(whole.plain) &&
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

function goesOn(units: readonly Unit[], open: Growing, at: number): boolean {
  const unit = units[at]!
  const last = units[open.last]!
  if (open.category !== unit.category || open.count >= mostClauses) return false
  const between = units.slice(open.last + 1, at)
  if (between.length > 1) return false
  if (between.some((bridge) => bridge.plain.length > longestBridge)) return false
  const sameItem = unit.clause.item !== null && unit.clause.item === last.clause.item
  if (sameItem) return unit.span[1] - open.start <= longestItem
  return unit.clause.segment === last.clause.segment && !OWN_START.test(unit.plain)
}

/** Where a measure starts: a date or an actor that leads in is taken along. */
function startOf(units: readonly Unit[], at: number): number {
  let start = units[at]!.span[0]
  for (let i = at - 1; i >= 0; i--) {
    const before = units[i]!
    if (before.category || before.clause.segment !== units[at]!.clause.segment) break
    if (LEAD_INS.some((pattern) => pattern.test(before.plain))) start = before.span[0]
    else if (!ADVERBIAL.test(before.plain)) break
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
    if (!unit.category) continue
    const open = growing.at(-1)
    if (open && goesOn(units, open, at)) {
      open.last = at
      open.count++
    } else growing.push({ start: startOf(units, at), category: unit.category, last: at, count: 1 })
  }
  return growing.map(({ start, category, last }) => ({
    span: [start, units[last]!.span[1]],
    category,
  }))
}
