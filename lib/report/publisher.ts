import type { Span } from '#lib/text/span.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import type { Role } from './classify.ts'
import {
  AUTHOR_LABELS,
  AUTHOR_ROLES,
  BUTTONS,
  COUNTERS,
  CREDIT_LABELS,
  DATE_LABELS,
  KNOWN_MEDIA,
  MEDIA,
  NEWSPAPERS,
  NOT_MEDIA,
  SOURCE_LABELS,
} from './cues.ts'
import { plainPattern, plainSpan } from './plain.ts'
import type { ReportDate } from './report.ts'

const TAIL = 60
const LONGEST = 24
/** Blocks at the top, above the body and below it in which a publisher is looked for. */
const BLOCKS_ABOVE = 60
const BLOCKS_BELOW = 60

/** Says nothing: this site, the net, unknown. */
const NOBODY = plainPattern(
  '^(?:本站|本网|本报|本刊|原创|网络|互连网|网上|未知|其他|其它|不详|综合|转载|匿名|admin|管理员|unknown|internet|undefined|null)$',
)
const LABEL = plainPattern(`(?:${SOURCE_LABELS})[\\s】\\])>]*[:|]\\s*`, 'gu')
/** Where a value ends: at punctuation, a date or the next label. */
const VALUE_END = plainPattern(
  `[\\s,;|。()\\[\\]【】!?]|(?:${DATE_LABELS}|${AUTHOR_LABELS}|${CREDIT_LABELS}|${COUNTERS})[:\\d]|\\d{4}[-/.年]|(?:${CREDIT_LABELS})$`,
)
const ROLE_BEFORE = plainPattern(`${AUTHOR_ROLES}\\s*$`)
const QUOTED = /^[“"《「『](.+)[”"》」』]$/
const OTHER_WORDS = plainPattern(
  `^(?:${BUTTONS}|${AUTHOR_ROLES}|(?:${DATE_LABELS}|${AUTHOR_LABELS}|${CREDIT_LABELS}|${COUNTERS}).*|更新|发布|讯|电|[上下]午|星期[一二三四五六日天]|周[一二三四五六日])$`,
)
const HAN_TOKEN = /[\p{Script=Han}·]{2,}/gu
/** What a body did there, and which of its sittings or orders it was: 令第76号公布, 第六次会议通过. */
const ITS_DEED = plainPattern(
  '(?:令?第[一二三四五六七八九十百]*(?:[次号期版](?:[\\u3400-\\u9fff]{0,4}会议)?)?|令)?(?:发布|公布|批准|通过|施行|印发|修订|修正)?$',
)

const MASTHEAD = plainPattern(
  `^([\\u3400-\\u9fff·]{2,14}(?:${MEDIA}))\\s*(?:数字报纸?|电子报|电子版|官网|官方网站)?$`,
)
const NO_MEDIA = plainPattern(`(?:${NOT_MEDIA})$`)
const PUBLISHED_BY = plainPattern(
  '([\\u3400-\\u9fff]{2,16}?)社?\\s*主办$|主办(?:单位)?\\s*:\\s*([\\u3400-\\u9fff]{2,16})',
)
/** 《某某报》(2020年2月10日 11版) */
const PRINTED_IN = plainPattern(
  `《\\s*([\\u3400-\\u9fff·]{2,14}(?:${MEDIA}))\\s*》\\s*\\(?\\s*(?:19|20)\\d\\d`,
)
/** 某某日报讯(记者 …), 新华社北京3月2日电: who reports it. */
const WIRE = plainPattern(
  `^[\\s(【\\[]*([\\u3400-\\u9fff·]{2,8}(?:${NEWSPAPERS})|${KNOWN_MEDIA})(?:[\\u3400-\\u9fff]{0,4}\\d{1,2}月\\d{1,2}日)?\\s*(?:讯|电|消息)`,
)
const OWNER = plainPattern(
  `(?:©|copyright|版权所有)[^\\u3400-\\u9fff]{0,24}([\\u3400-\\u9fff·]{2,14}(?:${MEDIA}))`,
)
const DAY_LINE =
  /^[\s([]*(?:(?:(?:19|20)\d\d\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|[〇○零一二三四五六七八九]{4}年.{2,8}日)[\s)\]]*$/

/** The value after a source label in `text`, which starts at `from` in the block's plain text. */
function labelled(block: Block, text: string, from: number): Span | null {
  for (const match of text.matchAll(LABEL)) {
    const at = match.index + match[0].length
    const rest = text.slice(at)
    const end = rest.search(VALUE_END)
    const value = end < 0 ? rest : rest.slice(0, end)
    const name = value.replace(QUOTED, '$1')
    if (name.length < 2 || name.length > LONGEST || NOBODY.test(name)) continue
    const start = from + at + value.indexOf(name)
    return plainSpan(block.plain, start, start + name.length)
  }
  return null
}

/** What stands beside the date and is nothing else that stands there: 2020-02-16 17:52 冀中能源. */
function besideDate(blocks: readonly Block[], date: ReportDate | null): Span | null {
  const block = date && blocks.find((b) => b.span[0] <= date.span[0] && date.span[1] <= b.span[1])
  if (!block || block.plain.plain.length > LONGEST * 3) return null
  const { plain, offsets } = block.plain
  for (const match of plain.matchAll(HAN_TOKEN)) {
    const word = match[0]
    const name = word.replace(ITS_DEED, '')
    const at = offsets[match.index]!
    const inDate = at >= date.span[0] && at < date.span[1]
    const isLabel = plain[match.index + word.length] === ':'
    if (name.length < 2 || name.length > LONGEST) continue
    const follows = plain.slice(0, match.index)
    const isName = ROLE_BEFORE.test(follows) || /[:/]\s*$/.test(follows)
    if (inDate || isLabel || isName || OTHER_WORDS.test(name) || NOBODY.test(name)) continue
    return plainSpan(block.plain, match.index, match.index + name.length)
  }
  return null
}

function groupSpan(block: Block, match: RegExpExecArray): Span {
  const name = match.findLast((group) => group !== undefined) ?? match[0]
  const start = match.index + match[0].indexOf(name)
  return plainSpan(block.plain, start, start + name.length)
}

function masthead(blocks: readonly Block[], roles: readonly Role[]): Span | null {
  for (const [i, block] of blocks.entries()) {
    const match = roles[i] === 'line' ? MASTHEAD.exec(block.plain.plain) : null
    if (match && !NO_MEDIA.test(match[1]!)) return groupSpan(block, match)
  }
  for (const block of blocks) {
    const match =
      PRINTED_IN.exec(block.plain.plain) ??
      PUBLISHED_BY.exec(block.plain.plain) ??
      OWNER.exec(block.plain.plain)
    if (match) return groupSpan(block, match)
  }
  return null
}

/** Who reports, by the first words of the article. */
function wire(opening: Block): Span | null {
  const match = WIRE.exec(opening.plain.plain)
  return match && groupSpan(opening, match)
}

/** Who signs a document: the line above the day that closes it. */
function signer(blocks: readonly Block[], roles: readonly Role[], body: BlockRun): Span | null {
  const [name, day] = [blocks[body.last + 1], blocks[body.last + 2]]
  const signs =
    name !== undefined &&
    day !== undefined &&
    roles[body.last + 1] === 'line' &&
    DAY_LINE.test(day.plain.plain)
  return signs ? name.span : null
}

/**
 * Who published the report: after a source label, beside the date, in the masthead of the site,
 * in the first words of the article, or as the signer of a document.
 */
export function findPublisher(
  blocks: readonly Block[],
  roles: readonly Role[],
  body: BlockRun,
  date: ReportDate | null,
): Span | null {
  const isNear = (_: unknown, i: number) =>
    (i < body.first && (i < BLOCKS_ABOVE || body.first - i <= BLOCKS_ABOVE)) ||
    (i > body.last && i - body.last <= BLOCKS_BELOW)
  const outside = blocks.filter(isNear)
  const outsideRoles = roles.filter(isNear)
  for (const block of outside) {
    const found = labelled(block, block.plain.plain, 0)
    if (found) return found
  }
  const closing = blocks[body.last]!
  const from = Math.max(0, closing.plain.plain.length - TAIL)
  return (
    labelled(closing, closing.plain.plain.slice(from), from) ??
    besideDate(outside, date) ??
    masthead(outside, outsideRoles) ??
    wire(blocks[body.first]!) ??
    signer(blocks, roles, body)
  )
}
