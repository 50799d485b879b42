import type { FoundPair } from '#lib/match/page-match.ts'
import type { Place } from '#lib/browser/trees/in-tab.ts'
import { claimsClick } from './claims-click.ts'
import type { PaintedPassage } from './painted.ts'

/** So long, in ms, the pointer rests on a passage before anything is shown: reading on shows nothing. */
const REST = 300
/** A second click that comes within so many ms selects a word; then the first meant nothing else. */
const DOUBLE_CLICK = 260
/** A hand that moves so many pixels between press and release was selecting. */
const STEADY = 4

/** Where the pointer is, in the window of the element, and what it is on. */
export interface Point extends Place {
  readonly element: Element
}

interface Guide {
  readonly passagesAt: (point: Point) => PaintedPassage[]
  /** The pointer rests on passages. */
  readonly rest: (passages: readonly PaintedPassage[], at: Point) => void
  /** It has left them, or the reader does something else. */
  readonly leave: () => void
  /** The reader clicks on a passage, and on nothing of the page's. */
  readonly choose: (passage: PaintedPassage) => void
}

/** The innermost element: from outside, whatever happens in a shadow tree happens to its host. */
function pointOf(event: MouseEvent): Point {
  const [element] = event.composedPath()
  return { x: event.clientX, y: event.clientY, element: element as Element }
}

/**
 * Tells what the reader does with the pointer on passages of a window. Looks once a frame at most and only where
 * the mouse moves; listens, and never takes an event away from the page.
 */
export function watchPointer(view: Window, guide: Guide, signal: AbortSignal): void {
  let latest: { readonly at: Point; readonly pressed: boolean } | null = null
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
    const moved = latest
    latest = null
    if (!moved || signal.aborted) return
    const { at, pressed } = moved
    const passages = pressed ? [] : guide.passagesAt(at)
    const best = passages[0]?.pair ?? null
    if (best === over) return
    leave()
    over = best
    if (best) resting = setTimeout(() => guide.rest(passages, at), REST)
  }
  // What is selected in a shadow tree looks collapsed from outside.
  const selects = () => String(view.getSelection() ?? '') !== ''

  const options = { signal, passive: true, capture: true }
  view.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return
      if (!latest) requestAnimationFrame(look)
      // Now: an event that is over has forgotten its path.
      latest = { at: pointOf(event), pressed: event.buttons !== 0 }
    },
    options,
  )
  view.addEventListener(
    'pointerdown',
    ({ clientX: x, clientY: y }) => {
      clearTimeout(choosing)
      leave()
      down = selects() ? null : { x, y }
    },
    options,
  )
  for (const type of ['scroll', 'keydown', 'blur'] as const)
    view.addEventListener(type, leave, options)
  view.document.documentElement.addEventListener('pointerleave', leave, { signal, passive: true })
  // After the page's own listeners: what they have used up is theirs.
  view.addEventListener(
    'click',
    (event) => {
      const { clientX: x, clientY: y, detail, isTrusted } = event
      if (!isTrusted || detail !== 1 || !down || claimsClick(event)) return
      if (Math.hypot(x - down.x, y - down.y) > STEADY) return
      const [passage] = guide.passagesAt(pointOf(event))
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
