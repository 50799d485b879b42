/** So many characters make up the words of one list: far more than 10,000 words have. */
const MAX_UNITS = 100_000
/** A dictionary tells this many different ones apart (see `phrase-trie.ts`). */
const MAX_DIFFERENT = 8000

/** How much room there is for own words: a list that is too long for one dictionary is of no use. */
export class WordRoom {
  #units = 0
  readonly #different = new Set<string>()

  /** Makes room for `word`; false where there is none left. */
  take(word: string): boolean {
    const added = word.split('').filter((unit) => !this.#different.has(unit))
    if (this.#units + word.length > MAX_UNITS) return false
    if (this.#different.size + added.length > MAX_DIFFERENT) return false
    this.#units += word.length
    for (const unit of added) this.#different.add(unit)
    return true
  }
}
