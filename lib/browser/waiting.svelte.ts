/** What is done within so many ms is not worth a word. */
const SOON = 400

/** What a page waits for, in words, where it takes more than a moment. */
export class Waiting {
  /** The last thing that was begun and takes its time; null where there is nothing. */
  label = $state<string | null>(null)
  #begun = 0

  /** Does `work`, and says `label` while it lasts; a later work takes the word over. */
  async during<T>(label: string, work: () => Promise<T>): Promise<T> {
    const number = ++this.#begun
    const timer = setTimeout(() => {
      if (number === this.#begun) this.label = label
    }, SOON)
    try {
      return await work()
    } finally {
      clearTimeout(timer)
      if (number === this.#begun) this.label = null
    }
  }
}
