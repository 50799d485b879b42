import { fold } from '#lib/text/fold.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'

const folded = (text: string) => textOfCodes(fold(text).codes)

/**
 * Finds the items of a long list whose texts hold every word of a query, as `filter` does. Each text
 * is folded once, however often the reader types.
 */
export class Finder<T extends object> {
  readonly #textsOf: (item: T) => readonly (string | null)[]
  readonly #known = new WeakMap<T, string>()

  constructor(textsOf: (item: T) => readonly (string | null)[]) {
    this.#textsOf = textsOf
  }

  /** Those of `items` that are found, in their order. */
  find(query: string, items: readonly T[]): readonly T[] {
    const wanted = query.split(/\s+/).map(folded).filter(Boolean)
    if (wanted.length === 0) return items
    return items.filter((item) => {
      const text = this.know(item)
      return wanted.every((word) => text.includes(word))
    })
  }

  /** Folds the texts of an item, so that finding it later costs next to nothing. */
  know(item: T): string {
    let text = this.#known.get(item)
    if (text === undefined) {
      // Nothing folds to a line break: no word is found across two texts.
      text = this.#textsOf(item)
        .map((one) => folded(one ?? ''))
        .join('\n')
      this.#known.set(item, text)
    }
    return text
  }
}
