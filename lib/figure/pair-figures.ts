import { fold } from '#lib/text/fold.ts'
import { dimension } from './dimension.ts'
import type { Figure } from './figure.ts'
import { familyOf } from './unit-families.ts'

/** A figure of a page and one of a report that count the same thing, equal or not. */
export interface FigurePair {
  /** In the page's text. */
  readonly page: Figure
  /** In the report's text. */
  readonly report: Figure
  readonly equal: boolean
}

/** A text with its figures. */
export interface FiguredText {
  readonly text: string
  /** Their spans are in `text`. */
  readonly figures: readonly Figure[]
}

/** So many characters to each side tell what a figure is about. */
const AROUND = 18
/** The words around two figures of the same thing share at least so much (Dice, 0–1). */
const LEAST_ALIKE = 0.18
/** Amounts that differ by less were the same before they were scaled. */
const EPSILON = 1e-9

/** Whether two figures, in units of one family, touch: the same amount, or ranges that meet. */
function touches(a: Figure, b: Figure): boolean {
  const [x, y] = [familyOf(a.unit).scale, familyOf(b.unit).scale]
  const slack = EPSILON * Math.max(1, a.upTo * x)
  return a.value * x <= b.upTo * y + slack && a.upTo * x + slack >= b.value * y
}

function pairsAround(text: string, [start, end]: Figure['span']): Set<string> {
  const pairs = new Set<string>()
  for (const side of [
    text.slice(Math.max(0, start - AROUND), start),
    text.slice(end, end + AROUND),
  ]) {
    const { codes } = fold(side)
    for (let i = 0; i + 1 < codes.length; i++)
      pairs.add(String.fromCharCode(codes[i]!, codes[i + 1]!))
  }
  return pairs
}

/** Dice's coefficient of two sets, 0–1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** Figures with the words around them, by what they count and in which dimension. */
function byThing({ text, figures }: FiguredText) {
  const groups = new Map<string, { figure: Figure; around: Set<string> }[]>()
  for (const figure of figures) {
    if (figure.counts === '') continue
    const thing = `${figure.counts}/${dimension(figure.unit)}`
    const group = groups.get(thing) ?? []
    group.push({ figure, around: pairsAround(text, figure.span) })
    groups.set(thing, group)
  }
  return groups
}

/**
 * Puts figures of a page beside those of a report that count the same thing in like words, in the
 * order of the page; each is paired at most once, the most alike first. Ranges that touch are equal.
 * Cost: for each thing, its figures on the page times those in the report.
 */
export function pairFigures(page: FiguredText, report: FiguredText): FigurePair[] {
  const there = byThing(report)
  const candidates = [...byThing(page)].flatMap(([thing, figures]) =>
    figures.flatMap((one) =>
      (there.get(thing) ?? []).map((other) => ({
        page: one.figure,
        report: other.figure,
        alike: alike(one.around, other.around),
      })),
    ),
  )
  const taken = new Set<Figure>()
  const pairs: FigurePair[] = []
  for (const one of candidates.sort((a, b) => b.alike - a.alike)) {
    if (one.alike < LEAST_ALIKE || taken.has(one.page) || taken.has(one.report)) continue
    taken.add(one.page).add(one.report)
    const { page: said, report: written } = one
    pairs.push({ page: said, report: written, equal: touches(said, written) })
  }
  return pairs.sort((a, b) => a.page.span[0] - b.page.span[0])
}
