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

/**
 * Characters of older texts that the first table of variants (第一批异体字整理表, 1955) gave up for the first of
 * each group, as far as no dictionary of OpenCC has them.
 */
const GIVEN_UP = `
  余馀 坑阬 侄姪 暗晻 翱翺 霸覇 柏栢 杯桮 奔犇逩 逼偪 秕粃 遍徧 冰氷 踩跴 策筞 察詧 场塲
  趁趂 翅翄 酬酧醻 仇讐 锄鉏 创刱剏 捶搥 匆怱悤 粗觕麤 脆脃 村邨 耽躭 德悳 凳櫈 堤隄 抵觝
  蝶蜨 豆荳 妒妬 朵朶 讹譌 峨峩 鹅鵞 仿倣髣 氛雰 蜂蠭 附坿 糕餻 歌謌 耕畊 构搆 挂罣
  管筦 罐鑵 规槼 果菓 函圅 和龢咊 呼虖嘑 花蘤 回囬廻 笺牋 剑剱 叫呌 剿勦 阶堦 斤觔 阱穽
  救捄 眷睠 倦勌 考攷 咳欬 裤袴 款欵 坤堃 琅瑯 泪涙 梨棃 犁犂 留畱 炉鑪 略畧 梅楳 妙玅
  幕幙 乃廼迺 奶嬭 暖煖煗 炮砲礮 匹疋 瓶缾 迫廹 期朞 棋碁 憩憇 铅鈆 枪鎗 勤懃 丘坵 球毬
  驱敺 饪餁 绒羢 融螎 冗宂 软輭 睿叡 膳饍 实寔 似佀 视眎眡 是昰 疏疎 薯藷 诉愬 苏甦 藤籐
  啼嗁 同仝 偷婾 碗盌椀 往徃 望朢 膝厀 仙僊 衔啣 享亯 效効傚 胁脇 携擕 邪衺 鞋鞵 胸胷 婿壻
  鸦鵶 岩嵒 雁鴈 焰燄 宴讌 耀燿 野埜 夜亱 以㠯 因囙 阴隂 姻婣 吟唫 淫婬 映暎 寓庽 冤寃 猿猨
  葬塟 寨砦 照炤 哲喆 址阯 置寘 稚穉 咒呪 砖甎塼 桌槕 罪辠 樽罇 宁甯 毗毘 劫刦刧 俯俛頫
  拖拕 饷饟 愈瘉`

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

const foldedBefore = new Map<string, string>()
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
  if (kept) foldedBefore.set(character, folded(character))
  if (kept && folded(character) !== character) mapped += character + folded(character)
}

let beyond = ''
for (let code = BMP_END; code < 0x30000; code++) {
  const character = String.fromCodePoint(code)
  const to = folded(character)
  if (to !== character && (HAN.test(to) || KEPT.test(to)) && /[\p{L}\p{N}]/u.test(character))
    beyond += character + to
}

// Apart from the others: these variants stand in texts of either script, and tell none.
for (const [kept = '', ...others] of GIVEN_UP.trim()
  .split(/\s+/)
  .map((group) => [...group]))
  for (const other of others) join(kept, other)
let older = ''
for (const [character, before] of foldedBefore)
  if (folded(character) !== before) older += character + folded(character)

writeFileSync(
  new URL('../lib/text/fold-table.ts', import.meta.url),
  `// Written by scripts/make-fold-table.ts from the dictionaries of OpenCC (Apache-2.0) and Unicode.

/** Ranges of UTF-16 units that folding keeps (letters, digits, ideographs), in base 36, ends included. */
export const KEPT_RANGES =
  '${ranges.trim()}'

/** A character and what it is folded to, again and again. */
export const FOLDED_PAIRS =
  '${mapped}'

/** The same for variants in older texts, of either script; they go before the others. */
export const OLDER_PAIRS = '${older}'

/** The same for characters beyond the first plane. */
export const FOLDED_PAIRS_BEYOND =
  '${beyond}'
`,
)
