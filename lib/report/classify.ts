import type { Block } from './blocks.ts'
import {
  AUTHOR_LABELS,
  AUTHOR_ROLES,
  BUTTONS,
  CONTACT_LABELS,
  COUNTERS,
  CREDIT_LABELS,
  DATE_LABELS,
  MEDIA,
  NOT_MEDIA,
  NOTICE_STARTS,
  PLACE_LABELS,
  RELATED_LABELS,
  SITE_MARKS,
  SOURCE_LABELS,
} from './cues.ts'
import { plainPattern, plainText } from './plain.ts'

/**
 * What a block is by itself. `prose`: sentences. `remark`: one short sentence. `line`: a short
 * line that may be a title or a heading. `metadata`: says when, by whom or where the report was
 * published. `chrome`: navigation, buttons, contacts. `related`: the way to other texts.
 */
export type Role = 'prose' | 'remark' | 'line' | 'metadata' | 'chrome' | 'related'

/** Chinese characters from which a line with sentence marks is prose. */
const LEAST_PROSE = 24
/** Chinese characters from which a line is prose without a full stop, if it has commas. */
const LEAST_OPEN_PROSE = 45
/** A line longer than this is text, whatever buttons are named in it. */
const LONGEST_FURNITURE = 60
/** Prose up to this length can still be a notice of the site. */
const LONGEST_NOTICE = 400
/** Share of a line's characters that buttons need to make it furniture. */
const BUTTON_SHARE = 0.6

const LEAD = '^[\\s>»›·•|【\\[(<《\\-—–*#□◎■◆●△▲/]*'
const label = (words: string) => plainPattern(`${LEAD}(?:${words})[\\s】\\])>]*[:|/]`)
/** A label with a value: a name, not a sentence (记者:您怎么看?). */
const labelled = (words: string) =>
  plainPattern(`${LEAD}(?:${words})[\\s】\\])>]*[:/](?!.*[。!?…])`)
const METADATA = [
  plainPattern(`${LEAD}(?:${DATE_LABELS})[\\s】\\])>]*[: ]\\s*[【\\[(]?\\s*(?:\\d{2,4}|民国)`),
  labelled(SOURCE_LABELS),
  labelled(AUTHOR_LABELS),
  plainPattern(`${LEAD}${AUTHOR_ROLES}[\\s:/](?!.*[。!?…])`),
  plainPattern('^[□◎]'),
  plainPattern(`${LEAD}${AUTHOR_ROLES}[\\u3400-\\u9fff]{2,4}\\s*/[^。!?]{0,14}$`),
]
/** 第03版:要闻, A05版 综合, 头版: the page of a newspaper. */
const EDITION = plainPattern(
  '^(?:[\\u3400-\\u9fff]{1,6}\\s*[: ]?\\s*)?(?:第\\s*)?(?:[a-z]?\\d{1,3}|[a-z]叠|头|[一二三四五六七八九十]{1,3})\\s*版(?:\\s*[: /|-]?\\s*[\\u3400-\\u9fff·]{1,8})?$',
)
/** 某某日报2020年3月5日: a newspaper and its day. */
const ISSUE = plainPattern(
  `^《?[\\u3400-\\u9fff·]{2,14}(?:${MEDIA})(?<!${NOT_MEDIA})》?\\s*(?:19|20)\\d\\d\\s*[-/.年]`,
)
const CREDIT = label(CREDIT_LABELS)
const CONTACT = label(CONTACT_LABELS)
const PLACE = label(PLACE_LABELS)
const COUNTER = plainPattern(`${LEAD}(?:${COUNTERS})\\s*[::(]?\\s*\\d`)
const RELATED = plainPattern(`${LEAD}(?:${RELATED_LABELS})(?:[\\s】\\])>]*[:|/]|[】\\])>》\\s]|$)`)
const SITE = plainPattern(SITE_MARKS)
const NOTICE = plainPattern(`${LEAD}(?:${NOTICE_STARTS})`)
const BUTTON_WORDS = new Set(BUTTONS.split('|').map((word) => plainText(word).plain))
const SEPARATORS = /[\s|·•>»›<«/\\[\]【】()《》、,:;+*_-]+/
const LINK = /https?:\/\/|www\.|\.(?:com|cn|org|net)\b|\S@\S+\.\w/
const STOP = /[。!?！？…](?=["”’」』)]|$|[^\d])/
const FULL_STOP = /。|[!?…]["”’」』]?\s*$/
const DAY = '(?:19|20)\\d\\d\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?'
/** A day at the start or the end of a line, apart from its other words: 2020年3月5日 某某报. */
const DAY_APART = plainPattern(
  `^[\\s([【]*${DAY}(?:[^\\u3400-\\u9fff]|$|星期)|[\\s(]${DAY}[\\s\\d:)\\]】]*(?:星期.)?(?:第?[\\s\\d]+版)?[\\s)】]*$`,
)
/** Anywhere in a short line: 放大字体 发布日期:2020-03-17. */
const DATE_LABEL = plainPattern(`(?:${DATE_LABELS})\\s*:\\s*${DAY}`)
const LATIN_LINE = /^[a-z][a-z\s&,.'’:()-]{2,80}$/
const SPACED_LABEL = /^(?:\p{Script=Han}\s+){1,5}\p{Script=Han}(?=\s*:)/u

/** Whether a line is a row of buttons, a trail of places or a number of its own. */
function isFurniture(plain: string): boolean {
  const tokens = plain.split(SEPARATORS).filter((token) => token !== '')
  if (tokens.length === 0) return true
  const pressed = tokens.filter((token) => BUTTON_WORDS.has(token) || /^[\d.,%]+$/.test(token))
  if (pressed.length === 0) return false
  const size = (list: readonly string[]) => list.reduce((n, token) => n + token.length, 0)
  return size(pressed) >= BUTTON_SHARE * size(tokens)
}

/** The role of a block that is too short for prose, or that a notice of the site may be. */
function furnitureRole(block: Block): Role | null {
  const plain = block.plain.plain.replace(SPACED_LABEL, (name) => name.replace(/\s/g, ''))
  if (RELATED.test(plain)) return 'related'
  if (
    METADATA.some((pattern) => pattern.test(plain)) ||
    DAY_APART.test(plain) ||
    EDITION.test(plain) ||
    ISSUE.test(plain) ||
    DATE_LABEL.test(plain)
  )
    return 'metadata'
  if ([CREDIT, CONTACT, PLACE, COUNTER, SITE].some((pattern) => pattern.test(plain)))
    return 'chrome'
  if (isFurniture(plain) || LINK.test(plain)) return 'chrome'
  return block.han === 0 && !LATIN_LINE.test(plain) ? 'chrome' : null
}

/** ▲…, 图为…, …(记者某某摄): what stands under a photograph, in sentences or not. */
const CAPTION = plainPattern(
  '^[▲△▼]|^(?:图为|上图|下图|资料图)|\\([^()由]{2,14}(?:摄|摄影|提供|翻摄|供图)\\)$',
)
const LONGEST_CAPTION = 80

/** Prose of the site: what begins like a notice, or a short sentence about the site itself. */
function noticeRole(block: Block): Role {
  const { plain } = block.plain
  if (RELATED.test(plain)) return 'related'
  const isNotice = NOTICE.test(plain) || CREDIT.test(plain) || CONTACT.test(plain)
  const isCaption = block.han <= LONGEST_CAPTION && CAPTION.test(plain)
  return isNotice || isCaption || (block.han <= LONGEST_FURNITURE && SITE.test(plain))
    ? 'chrome'
    : 'prose'
}

/** What `block` is by its own words, without its neighbours. */
export function classify(block: Block): Role {
  const { plain } = block.plain
  const isProse =
    (block.han >= LEAST_PROSE && STOP.test(plain) && FULL_STOP.test(plain)) ||
    (block.han >= LEAST_OPEN_PROSE && /[,、;]/.test(plain)) ||
    block.han >= LEAST_OPEN_PROSE * 2
  if (isProse) return block.han <= LONGEST_NOTICE ? noticeRole(block) : 'prose'
  const furniture = block.han <= LONGEST_FURNITURE ? furnitureRole(block) : null
  if (furniture) return furniture
  return /。["”’」』)]*$/.test(plain) ? 'remark' : 'line'
}
