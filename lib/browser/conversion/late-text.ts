import type { Frame, Tree } from '#lib/browser/trees/tree.ts'
import { exceptionsIn, isConvertible, treatmentOf } from './left-alone.ts'
import type { Originals } from './originals.ts'
import type { Rewriting } from './rewriting.ts'
import { isInline, lineAround, textRuns, type Found, type Stretch } from './text-runs.ts'
import { watchText, type Change, type Watcher } from './watch-text.ts'

/** Text that comes in a flow is taken together for so long, in ms. */
const TOGETHER = 40

/**
 * What comes after a page was converted: text that the page adds or changes, frames that load.
 */
export class LateText {
  readonly #originals: Originals
  readonly #rewriting: Rewriting
  readonly #write: (finds: Iterable<Found>) => void
  readonly #signal: AbortSignal
  readonly #changed = new Set<Node>()
  readonly #attributes = new Set<Element>()
  readonly #watchers: Watcher[] = []
  readonly #frames = new WeakSet<Element>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #last = 0

  constructor(
    originals: Originals,
    rewriting: Rewriting,
    write: (finds: Iterable<Found>) => void,
    signal: AbortSignal,
  ) {
    this.#originals = originals
    this.#rewriting = rewriting
    this.#write = write
    this.#signal = signal
    signal.addEventListener('abort', () => this.#timer !== null && clearTimeout(this.#timer))
  }

  watch(root: Tree): void {
    this.#watchers.push(watchText(root, (changes) => this.#take(changes), this.#signal))
  }

  /** Takes note of what the browser has not told yet, so that a restored page has it. */
  catchUp(): void {
    for (const { tell } of this.#watchers) tell()
  }

  /** Runs a change to the page that is ours, so that nobody hears of it. */
  unseen(change: () => void): void {
    this.catchUp()
    // To have each step noted, and to throw the notes away, would take as long as the change.
    for (const { rest } of this.#watchers) rest()
    try {
      change()
    } finally {
      for (const { watch } of this.#watchers) watch()
    }
  }

  onLoad(frame: Frame, convert: () => void): void {
    if (this.#frames.has(frame)) return
    this.#frames.add(frame)
    frame.addEventListener('load', convert, { signal: this.#signal })
  }

  #take(changes: readonly Change[]): void {
    // What the page did to nodes of ours first: a node that it split off is no copy.
    for (const change of changes)
      if (change.kind === 'text') this.#originals.follow(change.node, change.before)
      else if (change.kind === 'replaced') this.#originals.followInto(change.removed, change.added)
      else if (change.kind === 'removed') this.#originals.followJoin(change.node, change.removed)
    for (const change of changes)
      if (change.kind === 'text') {
        this.#originals.of(change.node)
        this.#rewriting.undone(change.node)
        this.#changed.add(change.node)
      }
    for (const change of changes) {
      if (change.kind === 'attribute') {
        this.#originals.attributes.adopt(change.element)
        this.#attributes.add(change.element)
      }
      if (change.kind !== 'added') continue
      this.#originals.adoptIn(change.node)
      if (change.node.nodeType !== Node.TEXT_NODE || !this.#rewriting.isDone(change.node as Text))
        this.#changed.add(change.node)
    }
    if (this.#timer !== null || (this.#changed.size === 0 && this.#attributes.size === 0)) return
    const wait = Math.max(0, this.#last + TOGETHER - performance.now())
    this.#timer = setTimeout(() => this.#convert(), wait)
  }

  #convert(): void {
    this.#timer = null
    this.#last = performance.now()
    const finds = [...this.#finds()]
    this.#changed.clear()
    this.#attributes.clear()
    this.#write(finds)
  }

  *#finds(): Generator<Found> {
    const seen = new Set<Node>()
    for (const node of this.#changed) {
      if (!node.isConnected) continue
      if (!isConvertible(node)) {
        if (node.nodeType === Node.ELEMENT_NODE)
          for (const exception of exceptionsIn(node as Element))
            yield* textRuns([exception, exception])
        continue
      }
      const isBox = node.nodeType === Node.ELEMENT_NODE && !isInline(node as Element)
      const stretch: Stretch = isBox ? [node, node] : lineAround(node)
      if (seen.has(stretch[0])) continue
      seen.add(stretch[0])
      yield* textRuns(stretch)
    }
    for (const element of this.#attributes)
      if (element.isConnected && isConvertible(element)) yield* attributesOf(element)
  }
}

function* attributesOf(element: Element): Generator<Found> {
  const treatment = treatmentOf(element)
  if (treatment === 'convert' || treatment === 'attributes') yield { kind: 'attributes', element }
}
