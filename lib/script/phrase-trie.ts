/** Entries of one dictionary: what stands in the text, and what takes its place. */
export type Entries = readonly (readonly [from: string, to: string])[]

/**
 * Dictionaries compiled for longest match: a trie over UTF-16 units whose edges live in one open
 * hash table, so that a reader of its file (`packTrie`) has hardly anything to parse.
 */
export interface PhraseTrie extends TrieTable {
  /** For each code the slot of its edge from the root, + 1; 0 where no word begins with it. */
  readonly starts: Int32Array
}

export interface TrieTable {
  /** For each UTF-16 unit its number in this trie's alphabet, 0 where no word has it. */
  readonly codes: Uint16Array
  /** `node << CODE_BITS | code` of the edge that a slot holds, 0 where it is free; slot + 1 is the node. */
  readonly edges: Int32Array
  /** For each slot 0, or where its word's replacement stands in `pool`, `<< 1`, and the phrase bit. */
  readonly words: Int32Array
  /** Replacements: length, then units. */
  readonly pool: Uint16Array
}

/** What `matchWord` found; one object serves many calls. */
export interface WordMatch {
  /** End of the word, in `units`. */
  end: number
  /** Where its replacement's length stands in `pool`. */
  at: number
  /** Whether a phrase dictionary decided, not a character dictionary. */
  phrase: boolean
}

const CODE_BITS = 13
const MAX_SLOTS = 2 ** (31 - CODE_BITS)
const HASH_FACTOR = 0x9e3779b1
/** Longer probes than these make look-ups slow: the table stays at most this full. */
const MAX_LOAD = 0.5

/** Shift that takes a 32-bit hash to a slot of a table of `size`, a power of two. */
const shiftFor = (size: number) => Math.clz32(size - 1)

function alphabetOf(dictionaries: readonly Entries[]): Uint16Array {
  const codes = new Uint16Array(0x10000)
  let last = 0
  for (const entries of dictionaries)
    for (const [from] of entries)
      for (let i = 0; i < from.length; i++) codes[from.charCodeAt(i)] ||= ++last
  if (last >= 2 ** CODE_BITS) throw new Error(`${last} different units: too many for one trie`)
  return codes
}

function tableSizeFor(dictionaries: readonly Entries[]): number {
  const prefixes = new Set<string>()
  for (const entries of dictionaries)
    for (const [from] of entries)
      for (let end = 1; end <= from.length; end++) prefixes.add(from.slice(0, end))
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(prefixes.size / MAX_LOAD)))
  if (size > MAX_SLOTS) throw new Error(`${prefixes.size} nodes: too many for one trie`)
  return size
}

/**
 * Compiles `phrases` and `characters` into one trie. Where two dictionaries have the same word the
 * earlier one decides, and phrases before characters, as OpenCC has it.
 */
export function compileTrie(
  phrases: readonly Entries[],
  characters: readonly Entries[] = [],
): PhraseTrie {
  const all = [...phrases, ...characters]
  const codes = alphabetOf(all)
  const size = tableSizeFor(all)
  const shift = shiftFor(size)
  const edges = new Int32Array(size)
  const words = new Int32Array(size)
  const pool: number[] = [0]

  function slotOf(node: number, code: number): number {
    const edge = (node << CODE_BITS) | code
    let slot = Math.imul(edge, HASH_FACTOR) >>> shift
    while (edges[slot] !== 0 && edges[slot] !== edge) slot = (slot + 1) & (size - 1)
    edges[slot] = edge
    return slot
  }

  function add(from: string, to: string, phrase: boolean): void {
    let slot = -1
    for (let i = 0; i < from.length; i++) slot = slotOf(slot + 1, codes[from.charCodeAt(i)]!)
    words[slot] = (pool.length << 1) | Number(phrase)
    pool.push(to.length)
    for (let i = 0; i < to.length; i++) pool.push(to.charCodeAt(i))
  }

  // Last first: what comes earlier overwrites.
  for (let d = all.length - 1; d >= 0; d--)
    for (const [from, to] of all[d]!) add(from, to, d < phrases.length)
  return withStarts({ codes, edges, words, pool: Uint16Array.from(pool) })
}

/** Most words end at their first or second unit, so the first step is looked up ahead. */
export function withStarts(table: TrieTable): PhraseTrie {
  const { edges } = table
  const starts = new Int32Array(2 ** CODE_BITS)
  // The root is node 0: an edge from it is its code alone.
  for (let slot = 0; slot < edges.length; slot++)
    if (edges[slot]! > 0 && edges[slot]! < 2 ** CODE_BITS) starts[edges[slot]!] = slot + 1
  return { ...table, starts }
}

/**
 * Whether a word of `trie` begins at `start` in `units` and ends by `limit` (> `start`); the longest is written
 * to `match`. A handful of array reads for each unit of the word.
 */
export function matchWord(
  trie: PhraseTrie,
  units: Uint16Array,
  start: number,
  limit: number,
  match: WordMatch,
): boolean {
  const { codes, starts, edges, words } = trie
  let node = starts[codes[units[start]!]!]!
  if (node === 0) return false
  const mask = edges.length - 1
  const shift = shiftFor(edges.length)
  let found = words[node - 1]!
  match.end = start + 1
  for (let i = start + 1; i < limit; i++) {
    const code = codes[units[i]!]!
    if (code === 0) break
    const edge = (node << CODE_BITS) | code
    let slot = Math.imul(edge, HASH_FACTOR) >>> shift
    let there = edges[slot]!
    while (there !== edge && there !== 0) {
      slot = (slot + 1) & mask
      there = edges[slot]!
    }
    if (there === 0) break
    node = slot + 1
    if (words[slot] !== 0) {
      found = words[slot]!
      match.end = i + 1
    }
  }
  if (found === 0) return false
  match.at = found >> 1
  match.phrase = (found & 1) === 1
  return true
}

/** Whether any word of `trie` begins somewhere in the first `length` of `units`. */
export function hasWord(
  { codes, starts }: PhraseTrie,
  units: Uint16Array,
  length: number,
): boolean {
  for (let i = 0; i < length; i++) if (starts[codes[units[i]!]!] !== 0) return true
  return false
}

/** All words of `trie`, in no order. */
export function* eachWord(
  trie: PhraseTrie,
): Generator<{ from: string; to: string; phrase: boolean }> {
  const { codes, edges, words, pool } = trie
  const alphabet = new Uint16Array(2 ** CODE_BITS)
  for (let unit = 0; unit < codes.length; unit++) alphabet[codes[unit]!] = unit
  for (let end = 0; end < words.length; end++) {
    const word = words[end]!
    if (word === 0) continue
    let from = ''
    for (let slot = end; slot >= 0; slot = (edges[slot]! >>> CODE_BITS) - 1)
      from = String.fromCharCode(alphabet[edges[slot]! & (2 ** CODE_BITS - 1)]!) + from
    const at = (word >> 1) + 1
    const to = String.fromCharCode(...pool.subarray(at, at + pool[at - 1]!))
    yield { from, to, phrase: (word & 1) === 1 }
  }
}
