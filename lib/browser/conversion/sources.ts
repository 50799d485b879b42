/**
 * What converted texts were made of, by their words: a page that copies one brings it back to us. A text
 * that the page has itself is made of itself.
 */
export class Sources {
  readonly #sources = new Map<string, string>()
  /** What is not in there yet, text and source in turn: few pages copy, and a long text is a slow key. */
  readonly #fresh: string[] = []

  get isEmpty(): boolean {
    return this.#sources.size === 0 && this.#fresh.length === 0
  }

  put(converted: string, original: string): void {
    this.#fresh.push(converted, original)
  }

  /** What `converted` was made of, if we have made it. */
  of(converted: string): string | undefined {
    const fresh = this.#fresh
    for (let i = 0; i < fresh.length; i += 2) {
      const [text, source] = [fresh[i]!, fresh[i + 1]!]
      if (text === source || !this.#sources.has(text)) this.#sources.set(text, source)
    }
    fresh.length = 0
    return this.#sources.get(converted)
  }

  clear(): void {
    this.#sources.clear()
    this.#fresh.length = 0
  }
}
