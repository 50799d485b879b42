import type { FoundPair } from '#lib/match/page-match.ts'
import { claimsClick } from './claims-click.ts'
import type { PaintedPassage } from './painted.ts'

/** So long, in ms, the pointer rests on a passage before anything is shown: reading on shows nothing. */
const REST = 300
/** A second click that comes within so many ms selects a word; then the first meant nothing else. */
const DOUBLE_CLICK = 260
/** A hand that moves so many pixels between press and release was selecting. */
const STEADY = 4

/** Where the pointer is, in the window. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly element: Element
}

interface Guide {
  readonly passagesAt: (x: number, y: number, target: EventTarget | null) => PaintedPassage[]
  /** The pointer rests on passages. */
  readonly rest: (passages: readonly PaintedPassage[], at: Point) => void
  /** It has left them, or the reader does something else. */
  readonly leave: () => void
  /** The reader clicks on a passage, and on nothing of the page's. */
  readonly choose: (passage: PaintedPassage) => void
}

/**
 * Tells what the reader does with the pointer on passages. Looks once a frame at most and only where
 * the mouse moves; listens, and never takes an event away from the page.
 */
export function watchPointer(guide: Guide, signal: AbortSignal): void {
  let latest: PointerEvent | null = null
  /** The best passage under the pointer; it stays the same when the page is painted anew. */
  let over: FoundPair | null = null
  let resting: ReturnType<typeof setTimeout> | undefined
  let choosing: ReturnType<typeof setTimeout> | undefined
  /** Where the button went down; null where a selection was there to be given up. */
  let down: { readonly x: number; readonly y: number } | null = null

  const leave = () => {
    clearTimeout(resting)
    over = null
    guide.leave()
  }
  const look = () => {
    const event = latest
    latest = null
    if (!event || signal.aborted) return
    const { clientX: x, clientY: y, target } = event
    const passages = event.buttons ? [] : guide.passagesAt(x, y, target)
    const best = passages[0]?.pair ?? null
    if (best === over) return
    leave()
    over = best
    if (best && target instanceof Element)
      resting = setTimeout(() => guide.rest(passages, { x, y, element: target }), REST)
  }
  const selects = () => getSelection()?.isCollapsed === false

  const options = { signal, passive: true, capture: true }
  addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return
      if (!latest) requestAnimationFrame(look)
      latest = event
    },
    options,
  )
  addEventListener(
    'pointerdown',
    ({ clientX: x, clientY: y }) => {
      clearTimeout(choosing)
      leave()
      down = selects() ? null : { x, y }
    },
    options,
  )
  for (const type of ['scroll', 'keydown', 'blur'] as const) addEventListener(type, leave, options)
  document.documentElement.addEventListener('pointerleave', leave, { signal, passive: true })
  // After the page's own listeners: what they have used up is theirs.
  addEventListener(
    'click',
    (event) => {
      const { clientX: x, clientY: y, detail, isTrusted } = event
      if (!isTrusted || detail !== 1 || !down || claimsClick(event)) return
      if (Math.hypot(x - down.x, y - down.y) > STEADY) return
      const [passage] = guide.passagesAt(x, y, event.target)
      if (!passage) return
      choosing = setTimeout(() => {
        if (!selects()) guide.choose(passage)
      }, DOUBLE_CLICK)
    },
    { signal, passive: true },
  )
  signal.addEventListener('abort', () => {
    clearTimeout(choosing)
    leave()
  })
}
