import type { PairMarks } from '#components/mark-pair.ts'
import type { Mark, MarkKind } from '#components/cut-marks.ts'
import type { PassageKind, PassagePair } from '#lib/match/page-match.ts'
import type { ConvertedText } from '#lib/script/converted-text.ts'
import { overlap, type Span } from '#lib/text/span.ts'
import type { SideName } from './extent.ts'
import { firstFrom } from './first-from.ts'
import type { SideLine } from './side-lines.ts'

/** One of the two texts, as it is shown. */
export interface SideText {
  /** As it was found: passages are in it. */
  readonly found: string
  readonly lines: readonly SideLine[]
  /** In the script that the reader chose; null for the one that it was found in. */
  readonly converted: ConvertedText | null
  /** The language of what is shown, as a BCP 47 tag. */
  readonly lang: string
}

/** A line, where it stands in the text that is shown, and the numbers of the pairs that touch it. */
export interface JoinedLine extends SideLine {
  readonly shown: Span
  readonly pairs: readonly number[]
}

const MARKS: Readonly<Record<PassageKind, MarkKind>> = {
  reuse: 'passage',
  topic: 'topic',
  stock: 'stock',
}

/** A side of a comparison, line by line, with the marks of each line made when it is set. */
export class JoinedText {
  /** What is shown. */
  readonly text: string
  readonly lines: readonly JoinedLine[]
  readonly #side: SideName
  readonly #converted: ConvertedText | null
  readonly #pairs: readonly PassagePair[]
  readonly #detail: (pair: number) => PairMarks

  /** `detail` gives what differs inside a pair, in the texts as they were found. */
  constructor(
    side: SideName,
    { found, lines, converted }: SideText,
    pairs: readonly PassagePair[],
    detail: (pair: number) => PairMarks,
  ) {
    this.#side = side
    this.#converted = converted
    this.#pairs = pairs
    this.#detail = detail
    this.text = converted?.text ?? found
    const touching = pairsByLine(
      lines,
      pairs.map((pair) => this.#spanOf(pair)),
    )
    this.lines = lines.map((line, i) => ({
      ...line,
      shown: this.carry(line.span),
      pairs: touching[i]!,
    }))
  }

  /** Where a span of the text as it was found stands in the text that is shown. */
  carry(span: Span): Span {
    return this.#converted ? this.#converted.toConverted(span) : span
  }

  /** The marks of a line, in the text that is shown. */
  marksOf({ span, pairs }: JoinedLine): Mark[] {
    return pairs.flatMap((number) => {
      const pair = this.#pairs[number]!
      const parts = pair.parts[this.#side]
      const own = parts.map((part): Mark => {
        return { kind: MARKS[pair.kind], span: this.carry(part), pair: number }
      })
      // Two texts that say the same in other words differ everywhere.
      if (pair.kind === 'topic') return own
      const touches = (mark: Mark) => (part: Span) => overlap(mark.span, part) > 0
      const inside = this.#detail(number)[this.#side].filter(
        (mark) => touches(mark)(span) && parts.some(touches(mark)),
      )
      return [...own, ...inside.map((mark) => ({ ...mark, span: this.carry(mark.span) }))]
    })
  }

  #spanOf({ page, span }: PassagePair): Span {
    return this.#side === 'page' ? page : span
  }
}

/** For each line the numbers of the spans that touch it. Lines are in order; O(spans · log lines). */
function pairsByLine(lines: readonly SideLine[], spans: readonly Span[]): number[][] {
  const touching: number[][] = lines.map(() => [])
  spans.forEach((span, number) => {
    const first = firstFrom(lines.length, (i) => lines[i]!.span[1] <= span[0])
    for (let i = first; i < lines.length && lines[i]!.span[0] < span[1]; i++)
      touching[i]!.push(number)
  })
  return touching
}
