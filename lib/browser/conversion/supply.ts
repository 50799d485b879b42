import { slices, type Slices } from '#lib/browser/slices.ts'
import type { Frame, Tree } from '#lib/browser/trees/tree.ts'
import type { Belt } from './belt.ts'
import type { Job } from './rewriting.ts'
import type { Found } from './text-runs.ts'

/** So many batches are with the converter while one is written: neither waits for the other. */
const UNDER_WAY = 4

/** What becomes of what a walk finds. */
export interface Finder {
  readonly jobsOf: (found: Found) => Iterable<Job>
  /** Waits for an element to grow a shadow tree. */
  readonly expect: (host: Element) => void
  /** What stands in a frame by now. */
  readonly documentsOf: (frame: Frame) => readonly Document[]
}

/** Walks through a part of a page, no more than there is use for, and puts what it finds on a belt. */
export class Supply {
  readonly belt: Belt
  /** Trees that were found, and are to be walked by themselves. */
  readonly inner: Tree[] = []
  readonly #walk: Iterator<Found, void>
  readonly #finder: Finder
  readonly #work: Slices
  #ended = false
  #lost = false

  constructor(finds: Iterable<Found>, belt: Belt, finder: Finder, signal: AbortSignal) {
    this.belt = belt
    this.#walk = finds[Symbol.iterator]()
    this.#finder = finder
    this.#work = slices(signal)
  }

  /** Whether the belt has nothing more to bring. */
  get isSpent(): boolean {
    return this.#ended && this.belt.batches === 0
  }

  /** The page has taken away the ground under the walk. */
  get isLost(): boolean {
    return this.#lost
  }

  /** Looks until more than `most` characters have been found and the first answer is there. */
  lookFor(most: number): Promise<void> {
    return this.#look(() => this.belt.isAnswered && this.belt.characters > most)
  }

  /** Looks while the browser is to come about `event`, and sends what was found; waits for it unless that was all. */
  async lookUntil(event: Promise<void>): Promise<void> {
    let isOver = false
    void event.then(() => (isOver = true))
    await this.#look(() => isOver, true)
    this.belt.send()
    if (this.belt.batches > 0) await event
  }

  /** `listens`: others go first at each rest, whatever they have to do. */
  async #look(isEnough: () => boolean, listens = false): Promise<void> {
    const { belt } = this
    while (!this.#ended && belt.batches < UNDER_WAY && !isEnough()) {
      const { done, value: found } = this.#walk.next()
      if (done) {
        this.#ended = true
        belt.send()
        return
      }
      if (this.#work.due())
        await (belt.isAnswered && !listens ? this.#work.rest() : this.#work.listen())
      if (found.kind === 'lost') this.#lost = true
      if (found.kind === 'root') this.inner.push(found.root)
      if (found.kind === 'host') this.#finder.expect(found.element)
      if (found.kind === 'frame') this.inner.push(...this.#finder.documentsOf(found.frame))
      for (const job of this.#finder.jobsOf(found)) belt.add(job)
    }
  }
}
