import { SIDES, type SideName } from './extent.ts'

/** Looking where every pair stands costs some ms: while lines are still set, once in so many. */
const PAUSE = 120

/** Has somebody look where the pairs stand: once in a while as lines are set, at once when all are. */
export class Lookout {
  readonly #look: () => void
  readonly #set = new Set<SideName>()
  #waiting: ReturnType<typeof setTimeout> | null = null

  constructor(look: () => void, signal: AbortSignal) {
    this.#look = look
    signal.addEventListener('abort', () => {
      if (this.#waiting !== null) clearTimeout(this.#waiting)
    })
  }

  /** Lines were set, or stand elsewhere now. `done`: all of this column are there. */
  told(side: SideName, done: boolean): void {
    if (done) this.#set.add(side)
    else this.#set.delete(side)
    this.soon()
  }

  /** What is marked in the lines has changed. */
  soon(): void {
    const pause = this.#set.size === SIDES.length ? 0 : PAUSE
    this.#waiting ??= setTimeout(() => {
      this.#waiting = null
      this.#look()
    }, pause)
  }
}
