import type { PassageKind, Standing } from '#lib/match/page-match.ts'
import { inTab } from '#lib/browser/trees/in-tab.ts'
import { type CardText, PassageCard } from './passage-card.ts'
import type { PaintedPassage } from './painted.ts'
import { type Point, watchPointer } from './watch-pointer.ts'

/** What the card is to tell about. */
export interface PassageAsked {
  readonly source: string
  readonly standing: Standing
  readonly kind: PassageKind
  readonly rank: number
}

interface Guides {
  readonly passagesAt: (point: Point) => PaintedPassage[]
  readonly note: (passages: readonly PassageAsked[]) => Promise<CardText>
  readonly open: (passage: PaintedPassage) => Promise<void>
}

/** More reports than this do not find room on a card; the panel has them all. */
const MOST_NOTES = 3

/**
 * Tells the reader which report a painted passage of a window is of, the page's or a frame's, and
 * opens the panel there on a click.
 */
export function guideReader(
  view: Window,
  { passagesAt, note, open }: Guides,
  signal: AbortSignal,
): void {
  const card = new PassageCard()
  /** Counts what the pointer did, so that an answer that comes too late shows nothing. */
  let turn = 0
  watchPointer(
    view,
    {
      passagesAt,
      rest: (passages, at) => {
        const own = turn
        note(asked(passages)).then((text) => {
          if (own !== turn || text.notes.length === 0) return
          card.show(text, { ...inTab(view, at), element: at.element })
        }, reportError)
      },
      leave: () => {
        turn++
        card.hide()
      },
      choose: (passage) => void open(passage).catch(reportError),
    },
    signal,
  )
}

/** Each report once, with the best of its passages. */
function asked(passages: readonly PaintedPassage[]): PassageAsked[] {
  const bySource = new Map<string, PassageAsked>()
  for (const { source, standing, rank, pair } of passages)
    if (!bySource.has(source)) bySource.set(source, { source, standing, rank, kind: pair.kind })
  return [...bySource.values()].slice(0, MOST_NOTES)
}
