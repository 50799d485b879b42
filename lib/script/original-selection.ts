/** The selected part of a text: as it is shown, and as the page itself has it. */
export type SelectedText = readonly [shown: string, original: string]

/** A word of so many units is looked for further on, where it is not the next one; */
const TELLING = 4
/** so far, in units. */
const REACH = 2_000
/** What follows it is not farther from it: the mark of a list may stand between. */
const NEAR = 40

const wordsOf = (text: string) => text.match(/\S+/g) ?? []

function skipSpace(text: string, from: number): number {
  const space = /\s*/y
  space.lastIndex = from
  space.test(text)
  return space.lastIndex
}

/**
 * Where `word` stands in `text`, from `at` on; -1 where it is not to be found. Further on only where what
 * follows it in the page does so there: what nobody sees may be said again far below.
 */
function find(text: string, word: string, following: string, at: number): number {
  const next = skipSpace(text, at)
  if (text.startsWith(word, next)) return next
  const ahead = word.length < TELLING ? -1 : text.slice(next, next + REACH).indexOf(word)
  if (ahead < 0) return -1
  const start = next + ahead
  const end = start + word.length
  return text.slice(end, end + NEAR + following.length).includes(following) ? start : -1
}

/** The words of all texts, as they are shown and as the page has them. */
function pairsOf(texts: readonly SelectedText[]): SelectedText[] {
  return texts.flatMap(([shown, original]) => {
    const [words, originals] = [wordsOf(shown), wordsOf(original)]
    // A word of the reader's own may have become two.
    if (words.length !== originals.length) return []
    return words.map((word, i): SelectedText => [word, originals[i]!])
  })
}

/**
 * What `text`, a selection as the browser tells it, would be in the page's own script: `texts` are those
 * of the nodes in it, in order. A browser has lines of its own, leaves out what nobody sees and may write
 * capitals, so this goes from word to word; what is not found again stays as it is shown. Linear.
 */
export function originalSelection(text: string, texts: readonly SelectedText[]): string {
  const small = text.toLowerCase()
  // İ becomes two units.
  const isSmall = small.length === text.length
  const compared = isSmall ? small : text
  const comparable = (word = '') => (isSmall ? word.toLowerCase() : word)
  const pairs = pairsOf(texts)
  let [found, at] = ['', 0]
  for (const [i, [word, original]] of pairs.entries()) {
    const start = find(compared, comparable(word), comparable(pairs[i + 1]?.[0]), at)
    if (start < 0) continue
    const end = start + word.length
    found += text.slice(at, start) + (word === original ? text.slice(start, end) : original)
    at = end
  }
  return found + text.slice(at)
}
