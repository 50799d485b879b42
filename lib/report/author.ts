import type { Span } from '#lib/text/span.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import { AUTHOR_LABELS, AUTHOR_ROLES } from './cues.ts'
import { plainPattern, plainSpan } from './plain.ts'

/** Where bylines stand inside a body: at its very beginning (本报讯(记者 …)) or its very end. */
const OPENS_WITH_BRACKET = /^[^。]{0,20}[([【]/
/** Blocks around the body in which a byline is looked for. */
const BLOCKS_ABOVE = 40
const BLOCKS_BELOW = 4
const LEAD = 60
const TAIL = 40

const NOT_A_NAME =
  '(?:回帖|奖励|本站|管理员|佚名|匿名|未知|网络|通讯员|记者|摄影|报道|报导|编辑|来源|时间|日期|发布|作者|字号|浏览|本报|本网|阅读|点击|责任|审核|校对|图片|供图|特约|实习|供稿|完|未完|待续|上接|下转|有删节|节选|资料|图|摄|略|综合(?!组|部|处|科|办)|整理)'
const NAME = `(?!${NOT_A_NAME})(?:[\\u3400-\\u9fff]{2,4}(?:·[\\u3400-\\u9fff]{1,6})*|[\\u3400-\\u9fff] {1,2}[\\u3400-\\u9fff](?=\\s|\\(|$))(?!\\s*:)`
/** Names with spaces or commas between them; the role of the next may stand there, too. */
const NAMES = `(${NAME}(?:(?:\\s*[、,/]\\s*|\\s+)(?:${AUTHOR_ROLES}\\s*)?${NAME})*)`
const NAME_END =
  '(?=[\\s、,/;:|)\\]】(\\[。]|$|\\d|报道|报导|摄影|发布|时间|日期|来源|点击|浏览|阅读|编辑|字号)'
/** A department that signs: 集团党委宣传部. */
const OFFICE = '([\\u3400-\\u9fff]{2,16}(?:部|科|处|办|办公室|中心|支部|党委|小组|组|室|站))'

const BY_LABEL = [
  plainPattern(`(?:${AUTHOR_LABELS})\\s*[:/]\\s*${NAMES}${NAME_END}`),
  plainPattern(
    `(?:${AUTHOR_LABELS})\\s*[:/]\\s*(?!${NOT_A_NAME})([\\u3400-\\u9fff]{5,24}?)${NAME_END}`,
  ),
  plainPattern(`${AUTHOR_ROLES}\\s+${NAMES}${NAME_END}`),
  // 中央社记者某某某台北16日电: the place follows without a sign.
  plainPattern(`${AUTHOR_ROLES}([\\u3400-\\u9fff]{3})[\\u3400-\\u9fff]{2,3}\\d{1,2}日`),
  plainPattern(`${AUTHOR_ROLES}([\\u3400-\\u9fff]{2,3})(?=[\\s/)\\]】(]|报道|报导)`),
  plainPattern(`^原创\\s*:?\\s*(?:${NAMES}|${OFFICE})\\s`),
  plainPattern(`^[□◎]\\s*(?:文|作者|${AUTHOR_ROLES})?\\s*[:/]?\\s*${NAMES}${NAME_END}`),
]
/** (某某集团宣传部供稿) */
const CREDITED = plainPattern(
  `\\(([\\u3400-\\u9fff\\s、]{2,20}?)\\s*(?:供稿|撰稿|报道|报导|文)\\)$`,
)
/** (冀组轩), (张三 李四) on a line of its own or after the last full stop. */
const SIGNED = plainPattern(`(?:^|[。!?”])\\s*\\((?:${NAMES}|${OFFICE})\\)$`)

function firstMatch(block: Block, text: string, from: number): Span | null {
  for (const pattern of BY_LABEL) {
    const match = pattern.exec(text)
    if (!match) continue
    const name = match.findLast((group) => group !== undefined) ?? match[0]
    const start = from + match.index + match[0].lastIndexOf(name)
    return plainSpan(block.plain, start, start + name.length)
  }
  return null
}

function signature(block: Block): Span | null {
  const { plain } = block.plain
  const from = Math.max(0, plain.length - TAIL)
  const tail = plain.slice(from)
  const match = CREDITED.exec(tail) ?? SIGNED.exec(tail)
  if (!match) return null
  const name = match.findLast((group) => group !== undefined) ?? match[0]
  const start = from + match.index + match[0].lastIndexOf(name)
  return plainSpan(block.plain, start, start + name.length)
}

/** The author in the last bracket of the body: 。(记者 张三), 。(冀组轩) */
function findInTail(closing: Block): Span | null {
  const start = Math.max(0, closing.plain.plain.length - TAIL)
  const tail = closing.plain.plain.slice(start)
  const bracket = tail.search(/\([^()]*\)$/)
  const named = bracket < 0 ? null : firstMatch(closing, tail.slice(bracket), start + bracket)
  return named ?? signature(closing)
}

/** Who wrote the report, by its byline before the body, in its first words or after it. */
export function findAuthor(blocks: readonly Block[], body: BlockRun): Span | null {
  const above = blocks.slice(Math.max(0, body.first - BLOCKS_ABOVE), body.first).reverse()
  for (const block of above) {
    const found = firstMatch(block, block.plain.plain, 0)
    if (found) return found
  }
  const opening = blocks[body.first]!
  const lead = firstMatch(opening, opening.plain.plain.slice(0, LEAD), 0)
  if (lead && OPENS_WITH_BRACKET.test(opening.plain.plain)) return lead
  for (const block of blocks.slice(body.last + 1, body.last + 1 + BLOCKS_BELOW)) {
    const found = firstMatch(block, block.plain.plain, 0) ?? signature(block)
    if (found) return found
  }
  return findInTail(blocks[body.last]!)
}
