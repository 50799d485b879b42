import { slices, type Slices } from '#lib/browser/slices.ts'
import type { Frame, Tree } from '#lib/browser/trees/tree.ts'
import type { Belt } from './belt.ts'
import type { Job } from './rewriting.ts'
import type { Found } from './text-runs.ts'

/** So many batches are with the converter while one is written: neither waits for the other. */
const UNDER_WAY = 4
/** How long one looks on while there is something to write, in ms: the converter shall have work. */
const LOOK = 3

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
  lookBefore(most: number): Promise<void> {
    return this.#look(() => this.belt.isAnswered && this.belt.characters > most)
  }

  /** Looks on for a short while, and sends what was found. */
  async lookShortly(): Promise<void> {
    const end = performance.now() + LOOK
    await this.#look(() => performance.now() > end)
    this.belt.send()
  }

  /** Looks on as long as no answer is there, and for a short while in any case. */
  async lookOn(): Promise<void> {
    const end = performance.now() + LOOK
    await this.#look(() => this.belt.isAnswered && performance.now() > end)
  }

  async #look(isEnough: () => boolean): Promise<void> {
    const { belt } = this
    while (!this.#ended && belt.batches < UNDER_WAY && !isEnough()) {
      const { done, value: found } = this.#walk.next()
      if (done) {
        this.#ended = true
        belt.send()
        return
      }
      if (this.#work.due()) await (belt.isAnswered ? this.#work.rest() : this.#work.listen())
      if (found.kind === 'lost') this.#lost = true
      if (found.kind === 'root') this.inner.push(found.root)
      if (found.kind === 'host') this.#finder.expect(found.element)
      if (found.kind === 'frame') this.inner.push(...this.#finder.documentsOf(found.frame))
      for (const job of this.#finder.jobsOf(found)) belt.add(job)
    }
  }
}
