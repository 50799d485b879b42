/**
 * Writes lib/text/fold-table.ts: which characters folding keeps, and what it makes of them.
 * Run by hand when opencc-js changes: `node scripts/make-fold-table.ts`.
 */
import { writeFileSync } from 'node:fs'
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev'
import JPShinjitaiCharactersRev from 'opencc-js/dict/JPShinjitaiCharactersRev'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev'

const BMP_END = 0x10000
const KEPT = /^[\p{L}\p{N}]$/u
const HAN = /^\p{Script=Han}$/u

/** Radicals that PDF text layers put in place of the characters, which NFKC does not map. */
const RADICALS =
  '⺎兀⺒巳⺓幺⺛无⺝月⺟母⺠民⺩王⺫目⺬示⺮竹⺳网⺶羊⺸羊⺻聿⺼肉⻁虎⻂衣⻃西⻄西⻅见⻆角⻉贝⻊足⻋车⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'

/** Glyph variants of one character that no dictionary of OpenCC lists. */
const VARIANTS =
  '靑青淸清卽即旣既眞真値值敎教黒黑巣巢虛虚戸户強强彊强沒没別别産产緖绪硏研槪概愼慎汚污'

function pairs(dictionary: string): [string, string][] {
  return dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ')
    return [from, to]
  })
}

function charactersOf(encodedPairs: string): [string, string][] {
  const all = [...encodedPairs]
  return all.flatMap((from, i) => (i % 2 ? [] : [[from, all[i + 1] ?? from] as [string, string]]))
}

/** The characters of GB 2312, the everyday Simplified ones. */
function everydaySimplified(): Set<string> {
  const decoder = new TextDecoder('gbk')
  const found = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) found.add(decoder.decode(Uint8Array.of(row, cell)))
  return found
}

const everyday = everydaySimplified()
const simplified = new Map(pairs(TSCharacters))
const simplifiedForms = new Set(simplified.values())

/** Joins characters that are one in some script or region; the everyday Simplified one stands for all. */
const parent = new Map<string, string>()
function root(character: string): string {
  let at = character
  for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next
  return at
}
function join(a: string, b: string): void {
  const [x, y] = [root(a), root(b)]
  if (x === y) return
  const rank = (c: string) =>
    (everyday.has(c) ? 4 : 0) +
    (simplified.has(c) ? 0 : 2) +
    (simplifiedForms.has(c) ? 1 : 0) -
    (c.length > 1 ? 8 : 0)
  if (rank(x) > rank(y)) parent.set(y, x)
  else parent.set(x, y)
}

for (const [from, to] of pairs(TSCharacters)) join(from, to)
for (const [from, to] of [...pairs(TWVariantsRev), ...pairs(HKVariantsRev)]) join(from, to)
for (const [from, to] of pairs(JPShinjitaiCharactersRev))
  if (!everyday.has(from) && !simplified.has(from)) join(from, to)
for (const [from, to] of [...charactersOf(RADICALS), ...charactersOf(VARIANTS)]) join(from, to)

/** One character for one character: compatibility form, base letter, lower case, Simplified. */
function folded(character: string): string {
  const plain = character.normalize('NFKC')
  const one = [...plain].length === 1 ? plain : character
  const base = one.normalize('NFD').replace(/\p{M}/gu, '')
  const bare = [...base].length === 1 ? base : one
  const lower = bare.toLowerCase()
  return root([...lower].length === 1 ? lower : bare)
}

let ranges = ''
let mapped = ''
let runStart = -1
for (let code = 0; code <= BMP_END; code++) {
  const character = code < BMP_END ? String.fromCharCode(code) : ''
  const surrogate = code >= 0xd800 && code < 0xe000
  const radical = parent.has(character)
  const kept = !surrogate && character !== '' && (radical || KEPT.test(folded(character)))
  if (kept && runStart < 0) runStart = code
  if (!kept && runStart >= 0) {
    ranges += `${runStart.toString(36)}-${(code - 1).toString(36)} `
    runStart = -1
  }
  if (kept && folded(character) !== character) mapped += character + folded(character)
}

let beyond = ''
for (let code = BMP_END; code < 0x30000; code++) {
  const character = String.fromCodePoint(code)
  const to = folded(character)
  if (to !== character && (HAN.test(to) || KEPT.test(to)) && /[\p{L}\p{N}]/u.test(character))
    beyond += character + to
}

writeFileSync(
  new URL('../lib/text/fold-table.ts', import.meta.url),
  `// Written by scripts/make-fold-table.ts from the dictionaries of OpenCC (Apache-2.0) and Unicode.

/** Ranges of UTF-16 units that folding keeps (letters, digits, ideographs), in base 36, ends included. */
export const KEPT_RANGES =
  '${ranges.trim()}'

/** A character and what it is folded to, again and again. */
export const FOLDED_PAIRS =
  '${mapped}'

/** The same for characters beyond the first plane. */
export const FOLDED_PAIRS_BEYOND =
  '${beyond}'
`,
)
