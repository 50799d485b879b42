import { dimension } from '#lib/figure/dimension.ts'
import type { DateMention, DatePoint, Figure } from '#lib/figure/figure.ts'
import { familyOf } from '#lib/figure/unit-families.ts'
import { overlap, type Span } from '#lib/text/span.ts'
import type { IndexEntry } from './measure-index.ts'
import type { Query } from './query.ts'

/** What a figure is worth that stands in the sentence of an entry, not in the entry. */
const sentenceOnly = 0.9
/** What an entry is worth in whose sentence a thing is missing that nothing else stands for. */
const withoutSpecific = 0.45
/** What an entry is worth that has a figure near the one asked for. */
const nearby = 0.6
/** Figures this far apart, as a share of the one asked for, are near. */
const nearShare = 0.2
/** Figures this far apart are the same where the query says 近, 约, 余. */
const approximateShare = 0.1
/** Amounts that differ by less were the same before they were scaled. */
const epsilon = 1e-9

/** Shares and multiples are no counts. */
const ratios = new Set(['%', '‰', '倍', '成'])

/** Whether `held`, in a unit that compares, is no further from `wanted` than that share of it. */
function within(wanted: Figure, held: Figure, share: number): boolean {
  if (ratios.has(wanted.unit) !== ratios.has(held.unit)) return false
  // A figure without a unit stands for any; measure words of things stand for each other.
  const comparable =
    dimension(wanted.unit) === dimension(held.unit) || wanted.unit === '' || held.unit === ''
  if (!comparable) return false
  const [asked, there] = [familyOf(wanted.unit).scale, familyOf(held.unit).scale]
  const slack = Math.max(share, epsilon) * wanted.upTo * asked
  return (
    wanted.value * asked <= held.upTo * there + slack &&
    wanted.upTo * asked + slack >= held.value * there
  )
}

/** A part that the query leaves open agrees with all; one that it names must be named there too. */
const agrees = (wanted: number | null, held: number | null) => wanted === null || wanted === held

function sameDay(wanted: DatePoint, held: DatePoint): boolean {
  const sameYear = held.year === null || agrees(wanted.year, held.year)
  return sameYear && agrees(wanted.month, held.month) && agrees(wanted.day, held.day)
}

function sameDate(wanted: DateMention, held: DateMention): boolean {
  return sameDay(wanted.from, held.from) && sameDay(wanted.to, held.to)
}

/** What is left of an entry that holds these mentions of a figure or date: 0 without any. */
function worth(mentions: readonly { readonly span: Span }[], span: Span): number {
  if (!mentions.length) return 0
  return mentions.some((held) => overlap(held.span, span) > 0) ? 1 : sentenceOnly
}

function worthOfFigure(wanted: Figure, { span, context }: IndexEntry): number {
  const share = wanted.approximate ? approximateShare : 0
  const same = context.figures.filter((held) => within(wanted, held, share))
  if (same.length) return worth(same, span)
  const near = context.figures.filter((held) => within(wanted, held, nearShare))
  return nearby * worth(near, span)
}

/**
 * How far an entry has what a query asks for by name: figures and dates, compared as values across
 * units, and things that nothing else stands for. 1 where it names them all, less where only its
 * sentence does, a figure is only near or a thing is missing, 0 where a figure or date is.
 */
export function restriction(query: Query, entry: IndexEntry): number {
  const { span, context } = entry
  const named = [...query.specific].every((thing) => context.specific.has(thing))
  return Math.min(
    named ? 1 : withoutSpecific,
    ...query.figures.map((figure) => worthOfFigure(figure, entry)),
    ...query.dates.map((date) =>
      worth(
        context.dates.filter((held) => sameDate(date, held)),
        span,
      ),
    ),
  )
}
