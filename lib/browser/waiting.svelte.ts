/** What is done within so many ms is not worth a word. */
const SOON = 400

interface Work {
  readonly label: string
}

/** What a page waits for, in words, where it takes more than a moment. */
export class Waiting {
  /** What is under way and takes its time, in the order in which that was seen. */
  #late = $state.raw<readonly Work[]>([])

  /** The last thing that was begun and takes its time; null where there is nothing. */
  get label(): string | null {
    return this.#late.at(-1)?.label ?? null
  }

  /** Does `work`, and says `label` while it lasts, unless a later work has the word. */
  async during<T>(label: string, work: () => Promise<T>): Promise<T> {
    const one: Work = { label }
    const timer = setTimeout(() => (this.#late = [...this.#late, one]), SOON)
    try {
      return await work()
    } finally {
      clearTimeout(timer)
      this.#late = this.#late.filter((other) => other !== one)
    }
  }
}
