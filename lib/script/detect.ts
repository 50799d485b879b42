import { FOLDED_PAIRS } from '#lib/text/fold-table.ts'
import type { Script } from './script.ts'

/**
 * Simplified characters that Traditional text has as well: they stood before the reform, or
 * one-way converters leave them as they are (后/里/范). They say nothing.
 */
const ALSO_TRADITIONAL =
  '后里范干台云余于斗谷征丑几准术折伙舍么借党广叶郁岳吁吊曲升姜致沈松板冬秋千仆朱杰回面斤胡须咸占卜种涂适虫蜡腊御愿踊佣灶岩周凶群峰床着注游克别吃只才并据累厘梁了辟凭确价儿夸划布局系私幸值家俊胄札恤即念咽向冢奸娘昆巢雕佛慎栗戚欲蒙捍拼挲挨卷扇抬教旗既晃桝拐查杆棋矩槙概僵泛污溯泄凌清潨漓抵呆璇瓶酸痹愈症杯真困睾研埼棱蓑檐扎弦捆彩玩修芸庵萌搜席蒍苔蔑同制褒核托志噪溪狸逾挽郎糖扣巨表旋鉱合暗沾青刮翻飧糊喂哄黑出采冲'

/** Characters that the fold simplifies and that Simplified text has as well (著名, 乾隆, 瞭望). */
const ALSO_SIMPLIFIED = '乾吒夥幺弁後徵拚捱摺於榘浜糸菸著薹袷醣颚麴麽瞭藉覆餘'

/** Share of the evidence that one script needs. One-way conversion leaves a few characters behind. */
const CLEAR_MAJORITY = 0.8

const HANS = 1
const HANT = 2
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

let evidence: Uint8Array | null = null

const isHan = (unit: number) => unit >= FIRST_HAN && unit <= LAST_HAN

function makeEvidence(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const pairs = [...FOLDED_PAIRS]
  for (let i = 0; i < pairs.length; i += 2) {
    const from = pairs[i]!.charCodeAt(0)
    const to = pairs[i + 1]!.charCodeAt(0)
    if (!isHan(from) || !isHan(to)) continue
    table[from] = HANT
    table[to] ||= HANS
  }
  for (const character of ALSO_TRADITIONAL + ALSO_SIMPLIFIED) table[character.charCodeAt(0)] = 0
  return table
}

/**
 * The script of `text`, by the characters that only one script has. A text without any (Latin,
 * or 中文 alone) is `mixed`. 2 ns a character after the first call, which builds the table.
 */
export function detectScript(text: string): Script {
  evidence ??= makeEvidence()
  let hans = 0
  let hant = 0
  for (let i = 0; i < text.length; i++) {
    const says = evidence[text.charCodeAt(i)]!
    if (says === HANS) hans++
    else if (says === HANT) hant++
  }
  const clear = CLEAR_MAJORITY * (hans + hant)
  if (hans > hant && hans >= clear) return 'hans'
  if (hant > hans && hant >= clear) return 'hant'
  return 'mixed'
}
