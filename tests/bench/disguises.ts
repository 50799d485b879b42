import type { Random } from './random.ts'

/** Makes a disguised copy of a passage; `others` are sentences of unrelated texts. */
export type Disguise = (passage: string, random: Random, others: readonly string[]) => string

const HAN = /\p{Script=Han}/u
const isHan = (character: string) => HAN.test(character)

/** Characters that a scanner takes for each other. */
const LOOK_ALIKE = [
  '己已巳', '日曰目', '未末', '人入八', '土士', '千干于', '大太犬', '白自', '戊戌戍', '由田甲申',
  '情清', '防坊妨', '疫疲', '控挖', '指措', '党堂', '责贵', '治冶', '受爱', '令今', '广厂', '风凤',
  '晴睛', '住往', '析折', '侯候', '拔拨', '辨辩', '幕慕', '竞竟', '历厉', '免兔', '乌鸟', '间问闻',
  '工王', '贝见', '力刀', '儿几', '元无', '万方', '全金', '主王', '员贝', '集隼', '团困', '组祖',
  '织识', '企仝', '业亚', '导异', '部陪', '要耍', '新所', '冠寇', '肺柿', '炎灸', '施旋', '落洛',
  '實賓', '員貝', '黨堂', '責貴', '間問', '組祖', '團圍', '領頷', '導異', '業菐', '動勳',
].map((group) => [...group]) // prettier-ignore

const LOOKS = new Map<string, string[]>()
for (const group of LOOK_ALIKE)
  for (const one of group)
    LOOKS.set(one, [...(LOOKS.get(one) ?? []), ...group.filter((c) => c !== one)])

const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严'

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['疫情防控', '抗疫'], ['召开', '举行'], ['制定', '出台'], ['印发', '下发'], ['企业', '公司'],
  ['要求', '强调'], ['落实', '贯彻'], ['确保', '保证'], ['通过', '利用'], ['积极', '主动'],
  ['开展', '进行'], ['帮助', '协助'], ['目前', '当前'], ['成立', '组建'], ['措施', '举措'],
  ['解决', '化解'], ['提供', '给予'], ['人员', '人手'], ['消毒', '消杀'], ['排查', '摸排'],
  ['召開', '舉行'], ['制定', '出臺'], ['企業', '公司'], ['落實', '貫徹'], ['確保', '保證'],
  ['開展', '進行'], ['積極', '主動'], ['組織', '安排'], ['提供', '給予'], ['成立', '組建'],
] // prettier-ignore

const SYLLABLES =
  'zhàn fù gōng chǎn lǐng dǎo dǎng tǒng yè wù xí jìn lián qū shí guān jié yīng duì tuán zhi de shi'.split(
    ' ',
  )

const sentencesOf = (text: string) => text.match(/[^。!?;\n]*[。!?;\n]+|[^。!?;\n]+$/g) ?? [text]
const clausesOf = (text: string) =>
  text.match(/[^,。!?;、\n]*[,。!?;、\n]+|[^,。!?;、\n]+$/g) ?? [text]
const each = (text: string, change: (character: string) => string) =>
  Array.from(text, change).join('')

/** Edits that share of the Chinese characters: replaced, left out, or one put in. */
const edit =
  (share: number): Disguise =>
  (passage, random) =>
    each(passage, (c) => {
      if (!isHan(c) || !random.chance(share)) return c
      const what = random.between(0, 3)
      return what === 0 ? random.pick(COMMON) : what === 1 ? '' : c + random.pick(COMMON)
    })

const lose: Disguise = (passage, random) =>
  each(passage, (c) =>
    isHan(c) && random.chance(0.09) ? random.pick(['?', '??', '□', '\ufffd', '']) : c,
  )

const gloss: Disguise = (passage, random) =>
  each(passage, (c) => {
    if (!isHan(c) || !random.chance(0.16)) return c
    const syllable = random.pick(SYLLABLES)
    const one = random.pick([
      `(${syllable})`,
      `（${syllable}）`,
      `( ${syllable} )`,
      `(${syllable.normalize('NFD')})`,
      `[${syllable}]`,
    ])
    return c + one.repeat(random.chance(0.15) ? 2 : 1)
  })

const punctuate: Disguise = (passage, random) =>
  each(passage, (c) => {
    if (isHan(c))
      return random.chance(0.05)
        ? c + random.pick([' ', '\u3000', '\u200b', '\n', '\u00ad', ','])
        : c
    return /[,。;、:]/.test(c) ? random.pick([c, c + c, '', '，', ' ' + c]) : c
  })

/** Breaks lines at a fixed width, inside words, as text copied from a PDF has it. */
const wrap: Disguise = (passage, random) => {
  const width = random.between(18, 34)
  const indent = random.pick(['', '    ', '\u3000\u3000'])
  return Array.from(passage)
    .map((c, i) => (i && i % width === 0 ? c + '\n' + indent : c))
    .join('')
}

const misread: Disguise = (passage, random) =>
  each(passage, (c) => {
    if (!isHan(c)) return c
    const looks = LOOKS.get(c)
    if (looks && random.chance(0.6)) return random.pick(looks)
    return random.chance(0.03) ? random.pick(COMMON) : c
  })

const interleave: Disguise = (passage, random, others) =>
  sentencesOf(passage)
    .map((s, i, all) => (i < all.length - 1 && random.chance(0.5) ? s + random.pick(others) : s))
    .join('')

const rewrite: Disguise = (passage, random) => {
  let text = passage
  for (const [a, b] of SYNONYMS) text = text.replaceAll(a, () => (random.chance(0.8) ? b : a))
  return clausesOf(text)
    .filter((c) => c.length > 14 || random.chance(0.85))
    .join('')
}

const summarise: Disguise = (passage, random) => {
  const clauses = clausesOf(passage)
  const kept = clauses.filter((_, i) => i === 0 || i === clauses.length - 1 || random.chance(0.55))
  return rewrite(kept.join(''), random, [])
}

/** Ideographs that look the same but have another code. */
const compatible: Disguise = (passage, random) =>
  each(passage, (c) => (random.chance(0.3) ? (COMPATIBLE.get(c) ?? c) : c))
const COMPATIBLE = new Map<string, string>()
for (let code = 0xf900; code <= 0xfad9; code++) {
  const one = String.fromCharCode(code)
  if (one.normalize('NFKC') !== one) COMPATIBLE.set(one.normalize('NFKC'), one)
}
for (let code = 0x2f00; code <= 0x2fd5; code++)
  COMPATIBLE.set(String.fromCharCode(code).normalize('NFKC'), String.fromCharCode(code))
for (let code = 0x2f800; code <= 0x2fa1d; code++)
  COMPATIBLE.set(String.fromCodePoint(code).normalize('NFKC'), String.fromCodePoint(code))

const wide: Disguise = (passage) =>
  each(passage, (c) =>
    c > ' ' && c < '\u007f' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
  )

const shuffle: Disguise = (passage, random) => random.shuffle(sentencesOf(passage)).join('')

const both =
  (...all: Disguise[]): Disguise =>
  (passage, random, others) =>
    all.reduce((text, one) => one(text, random, others), passage)

/** Ways in which pages that take a passage over hide it. */
export const DISGUISES: Readonly<Record<string, Disguise>> = {
  verbatim: (passage) => passage,
  short: (passage, random) => edit(random.pick([0, 0.05, 0.1]))(passage, random, []),
  edit05: edit(0.05),
  edit10: edit(0.1),
  edit20: edit(0.2),
  edit30: edit(0.3),
  lost: lose,
  pinyin: gloss,
  punct: punctuate,
  shuffle,
  synonyms: rewrite,
  summary: summarise,
  wrap,
  ocr: misread,
  interleave,
  compatible,
  wide,
  mix: both(edit(0.08), gloss, punctuate),
  worn: both(misread, lose, wrap),
}
