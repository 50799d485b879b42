import type { Span } from '#lib/text/span.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import { plainPattern, plainSpan } from './plain.ts'

/** What names of organisations end in. Longer ones first. */
const ENDINGS =
  '有限责任公司|股份有限公司|有限公司|集团公司|总公司|分公司|公司|集团|管理局|地质局|总局|分局|局|委员会|管委会|办事处|街道办|街道|联合会|商会|协会|总队|支队|大队|队|医院|卫生院|大学|学院|中学|小学|学校|研究院|研究所|研究总院|设计院|总院|银行|分行|支行|中心|海关|法院|检察院|煤矿|矿业|电厂|工厂|水厂|钢厂|厂|车间|社区|居委会|村委会|政府|联社|合作社|总社'
/** Names that say nothing without a context. */
const GENERIC =
  '^(?:[本我该全各所其此某]|集团|公司|各级|所属|下属|权属|直属|有关|相关|部分|多家|基层|企业|中央|国有|其他|我们|同时|目前|截至|通过|针对|根据|按照|由|在|对|向|为|从|与|和|及|将|把|以|使|让|当|经|一家|这家|两家|党委|党组)'
/** Between two endings of one name there is no verb: 新疆局|一六一队, but not 集团|召开…公司. */
const NO_PART_OF_A_NAME = /[党委为对的和与在全召开积极落实扎行动助力战打坚持守抓做向把将,、]/
const LONGEST_EXTENSION = 8

const NAME = plainPattern(`^[\\u3400-\\u9fff·()]{2,14}?(?:${ENDINGS})`)
const NEXT_PART = plainPattern(
  `^[\\u3400-\\u9fff]{0,${LONGEST_EXTENSION}}?(?:${ENDINGS})(?![\\u3400-\\u9fff]?(?:作|伍))`,
)
const IS_GENERIC = plainPattern(GENERIC)
const CLAUSE = /[^\s,、。:;!?“”"‘’《》—–\-|]+/g

/** How often a name must begin a clause of the body where the title does not give it. */
const LEAST_MENTIONS = 3
/** Paragraphs in which the subject of a report is introduced. */
const INTRODUCTION = 2

/** The name of an organisation at the start of `clause`, `null` where it begins otherwise. */
function leadingName(clause: string): string | null {
  const match = NAME.exec(clause)
  if (!match || IS_GENERIC.test(match[0])) return null
  let name = match[0]
  for (;;) {
    const next = NEXT_PART.exec(clause.slice(name.length))
    if (!next || NO_PART_OF_A_NAME.test(next[0])) return name
    name += next[0]
  }
}

function namesIn(block: Block): { name: string; span: Span }[] {
  return [...block.plain.plain.matchAll(CLAUSE)].flatMap((match) => {
    const name = leadingName(match[0])
    if (name === null) return []
    return [{ name, span: plainSpan(block.plain, match.index, match.index + name.length) }]
  })
}

/** The name that most clauses of the body begin with, if it is introduced at the beginning. */
function mostMentioned(blocks: readonly Block[]): Span | null {
  const mentions = new Map<string, { count: number; span: Span }>()
  blocks.forEach((block, i) => {
    for (const { name, span } of namesIn(block)) {
      const known = mentions.get(name)
      if (known) known.count++
      else if (i < INTRODUCTION) mentions.set(name, { count: 1, span })
    }
  })
  const most = [...mentions.values()].sort((a, b) => b.count - a.count)[0]
  return most && most.count >= LEAST_MENTIONS ? most.span : null
}

/**
 * Whose measures the report tells: named by the kicker, the title, or again and again by the
 * body. `headlines` are the blocks of kicker and title, the kicker first.
 */
export function findOrganisation(
  blocks: readonly Block[],
  body: BlockRun,
  headlines: readonly Block[],
): Span | null {
  for (const block of headlines) {
    const first = namesIn(block)[0]
    if (first) return first.span
  }
  return mostMentioned(blocks.slice(body.first, body.last + 1))
}
