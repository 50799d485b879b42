/** The selected part of a text: as it is shown, and as the page itself has it. */
export type SelectedText = readonly [shown: string, original: string]

/** A word of so many units is looked for further on, where it is not the next one; */
const TELLING = 4
/** so far, in units. */
const REACH = 2_000

const wordsOf = (text: string) => text.match(/\S+/g) ?? []

function skipSpace(text: string, from: number): number {
  const space = /\s*/y
  space.lastIndex = from
  space.test(text)
  return space.lastIndex
}

/** Where `word` stands in `text`, from `at` on; -1 where it is not to be found. */
function find(text: string, word: string, at: number): number {
  const next = skipSpace(text, at)
  if (text.startsWith(word, next)) return next
  const ahead = word.length < TELLING ? -1 : text.slice(next, next + REACH).indexOf(word)
  return ahead < 0 ? -1 : next + ahead
}

/**
 * What `text`, a selection as the browser tells it, would be in the page's own script: `texts` are those
 * of the nodes in it, in order. A browser has lines of its own, leaves out what nobody sees and may write
 * capitals, so this goes from word to word; what is not found again stays as it is shown. Linear.
 */
export function originalSelection(text: string, texts: readonly SelectedText[]): string {
  const small = text.toLowerCase()
  // İ becomes two units.
  const compared = small.length === text.length ? small : text
  let [found, at] = ['', 0]
  for (const [shown, original] of texts) {
    const [words, originals] = [wordsOf(shown), wordsOf(original)]
    // A word of the reader's own may have become two.
    if (words.length !== originals.length) continue
    for (const [i, word] of words.entries()) {
      const start = find(compared, compared === text ? word : word.toLowerCase(), at)
      if (start < 0) continue
      const end = start + word.length
      const isSame = word === originals[i]
      found += text.slice(at, start) + (isSame ? text.slice(start, end) : originals[i]!)
      at = end
    }
  }
  return found + text.slice(at)
}
