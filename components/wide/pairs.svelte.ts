import type { PassageKind, PassagePair } from '#lib/match/page-match.ts'
import type { Span } from '#lib/text/span.ts'
import type { Sides } from './extent.ts'
import { cutJoints, isLong, type Joint } from './cut-joints.ts'
import { findCrossing } from './find-crossing.ts'
import { JoinedText, type SideText } from './joined-text.ts'
import { lazyMarks } from './lazy-marks.ts'
import { lazySegments } from './lazy-segments.ts'

/** The kinds of passages that can be folded away. */
export type Foldable = Exclude<PassageKind, 'reuse'>

/** Which passages of a comparison are shown, and the two texts with them marked. */
export class Pairs {
  /** What the reader asked for; what is worth less is shown where there is nothing better. */
  #asked = $state.raw<Partial<Record<Foldable, boolean>>>({})
  readonly #all: () => readonly PassagePair[]
  readonly #texts: () => Sides<SideText>

  /** Both are asked again whenever what they stand on changes. */
  constructor(all: () => readonly PassagePair[], texts: () => Sides<SideText>) {
    this.#all = all
    this.#texts = texts
  }

  show(kind: Foldable, on: boolean): void {
    this.#asked = { ...this.#asked, [kind]: on }
  }

  /** Unfolds the kind of the passage that stands right there in the page, where it is folded away. */
  showAt(page: Span): void {
    const hidden = this.#all().find(
      (one) => one.page[0] === page[0] && one.page[1] === page[1] && one.kind !== 'reuse',
    )
    if (hidden && hidden.kind !== 'reuse' && !this.shows[hidden.kind]) this.show(hidden.kind, true)
  }

  readonly shows = $derived.by((): Record<Foldable, boolean> => {
    const hasReuse = this.#all().some(({ kind }) => kind === 'reuse')
    return { topic: this.#asked.topic ?? !hasReuse, stock: this.#asked.stock ?? false }
  })

  readonly counts = $derived.by((): Record<Foldable, number> => {
    const count = (wanted: Foldable) => this.#all().filter(({ kind }) => kind === wanted).length
    return { topic: count('topic'), stock: count('stock') }
  })

  /** In the order of the page; their places here are their numbers. */
  readonly passages = $derived.by(() =>
    this.#all().filter(({ kind }) => kind === 'reuse' || this.shows[kind]),
  )

  /** What each of them is. Stock phrases stand anywhere: that says nothing about the order. */
  readonly kinds = $derived.by(() => {
    const crossing = findCrossing(this.passages)
    return this.passages.map(({ kind }, number) => ({
      kind,
      crossing: kind !== 'stock' && crossing[number]!,
    }))
  })

  /** The texts as they were found. */
  readonly found = $derived.by((): Sides<string> => {
    const { page, report } = this.#texts()
    return { page: page.found, report: report.found }
  })

  readonly #segments = $derived.by(() => lazySegments(this.passages, this.found))

  /** What differs inside a pair, in the texts as they were found. */
  readonly detail = $derived.by(() => lazyMarks(this.passages, this.#segments))

  /** What holds the columns together: passages, long ones piece by piece; weak ones only among themselves. */
  readonly #joints = $derived.by((): readonly Joint[] => {
    const { passages } = this
    if (!passages.some(({ kind }) => kind === 'reuse')) return passages
    return passages.flatMap((passage, number) => {
      if (passage.kind !== 'reuse') return []
      const pieces = isLong(passage.page) ? cutJoints(this.#segments(number)) : []
      return pieces.length > 0 ? pieces : [passage]
    })
  })

  readonly joined = $derived.by((): Sides<JoinedText> => {
    const { page, report } = this.#texts()
    return {
      page: new JoinedText('page', page, this.passages, this.detail),
      report: new JoinedText('report', report, this.passages, this.detail),
    }
  })

  /** Where passages stand in the texts that are shown, and behind them the joints. */
  readonly spans = $derived.by((): Sides<readonly Span[]> => {
    const all = [...this.passages, ...this.#joints]
    const { page, report } = this.joined
    return {
      page: all.map((one) => page.carry(one.page)),
      report: all.map((one) => report.carry(one.span)),
    }
  })
}
