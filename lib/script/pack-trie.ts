import { withStarts, type PhraseTrie } from './phrase-trie.ts'

const FORMAT = 0x64756932
const HEADER_LENGTH = 5
const BITS = 32

/**
 * The trie as bytes, in this machine's byte order (little-endian on all that run a browser): of the
 * table only what is not empty. Two thirds of it are, and a reader waits for the file.
 *
 * Header, three bit maps of the slots (taken, ends a word, by a phrase), the edges in order of their
 * slots, then units: the alphabet, and the replacements in order of their slots.
 */
export function packTrie({ codes, edges, words, pool }: PhraseTrie): ArrayBuffer {
  const alphabet: number[] = []
  for (let unit = 0; unit < codes.length; unit++) if (codes[unit]) alphabet[codes[unit]! - 1] = unit
  const maps = Math.ceil(edges.length / BITS)
  const bits = new Int32Array(3 * maps)
  const taken: number[] = []
  // No word's replacement stands at 0: a slot with 0 ends no word.
  const replacements = [0]
  for (let slot = 0; slot < edges.length; slot++) {
    if (edges[slot] === 0) continue
    const [map, bit] = [Math.floor(slot / BITS), 1 << (slot % BITS)]
    taken.push(edges[slot]!)
    bits[map]! |= bit
    const word = words[slot]!
    if (word === 0) continue
    bits[maps + map]! |= bit
    if (word & 1) bits[2 * maps + map]! |= bit
    const at = word >> 1
    for (let i = at; i <= at + pool[at]!; i++) replacements.push(pool[i]!)
  }
  const longs = [FORMAT, edges.length, taken.length, alphabet.length, replacements.length]
  const tableEnd = 4 * (longs.length + bits.length + taken.length)
  const buffer = new ArrayBuffer(tableEnd + 2 * (alphabet.length + replacements.length))
  new Int32Array(buffer, 0, tableEnd / 4).set([...longs, ...bits, ...taken])
  new Uint16Array(buffer, tableEnd).set([...alphabet, ...replacements])
  return buffer
}

/** The trie that `packTrie` wrote; an error says that `name` is none. */
export function unpackTrie(buffer: ArrayBuffer, name: string): PhraseTrie {
  const [format, size = 0, count = 0, unitCount = 0, poolLength = 0] =
    buffer.byteLength < 4 * HEADER_LENGTH ? [] : new Int32Array(buffer, 0, HEADER_LENGTH)
  const maps = Math.ceil(size / BITS)
  const tableEnd = 4 * (HEADER_LENGTH + 3 * maps + count)
  if (format !== FORMAT || buffer.byteLength !== tableEnd + 2 * (unitCount + poolLength))
    throw new Error(`${name} is no dictionary of this version`)
  const bits = new Int32Array(buffer, 4 * HEADER_LENGTH, 3 * maps)
  const taken = new Int32Array(buffer, 4 * (HEADER_LENGTH + 3 * maps), count)
  const alphabet = new Uint16Array(buffer, tableEnd, unitCount)
  const pool = new Uint16Array(buffer, tableEnd + 2 * unitCount, poolLength)

  const codes = new Uint16Array(0x10000)
  for (let i = 0; i < unitCount; i++) codes[alphabet[i]!] = i + 1
  const edges = new Int32Array(size)
  const words = new Int32Array(size)
  let next = 0
  let at = 1
  for (let map = 0; map < maps; map++)
    for (let left = bits[map]!; left !== 0; left &= left - 1) {
      const bit = left & -left
      const slot = BITS * map + BITS - 1 - Math.clz32(bit)
      edges[slot] = taken[next++]!
      if ((bits[maps + map]! & bit) === 0) continue
      words[slot] = (at << 1) | Number((bits[2 * maps + map]! & bit) !== 0)
      at += pool[at]! + 1
    }
  return withStarts({ codes, edges, words, pool })
}
