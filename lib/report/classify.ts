import type { Block } from './blocks.ts'
import {
  AUTHOR_LABELS,
  AUTHOR_ROLES,
  BUTTONS,
  CONTACT_LABELS,
  COUNTERS,
  CREDIT_LABELS,
  DATE_LABELS,
  PLACE_LABELS,
  RELATED_LABELS,
  SITE_MARKS,
  SOURCE_LABELS,
} from './cues.ts'
import { plainPattern } from './plain.ts'

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
const METADATA = [
  plainPattern(`${LEAD}(?:${DATE_LABELS})[\\s】\\])>]*[: ]\\s*[【\\[(]?\\s*(?:\\d{2,4}|民国)`),
  label(SOURCE_LABELS),
  label(AUTHOR_LABELS),
  plainPattern(`${LEAD}${AUTHOR_ROLES}[\\s:/]`),
  plainPattern('^[□◎]'),
]
const CREDIT = label(CREDIT_LABELS)
const CONTACT = label(CONTACT_LABELS)
const PLACE = label(PLACE_LABELS)
const COUNTER = plainPattern(`${LEAD}(?:${COUNTERS})\\s*[::(]?\\s*\\d`)
const RELATED = plainPattern(`${LEAD}(?:${RELATED_LABELS})(?:[\\s】\\])>]*[:|/]|[】\\])>》\\s]|$)`)
const SITE = plainPattern(SITE_MARKS)
const BUTTON = plainPattern(`^(?:${BUTTONS})$`)
const SEPARATORS = /[\s|·•>»›<«/\\[\]【】()《》、,:;+*_-]+/
const LINK = /https?:\/\/|www\.|\.(?:com|cn|org|net)\b|\S@\S+\.\w/
const STOP = /[。!?！？…](?=["”’」』)]|$|[^\d])/
const FULL_STOP = /。|[!?…]["”’」』]?\s*$/
const BARE_DATE = /^[\s([【]*(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/

/** Whether a line is a row of buttons, a trail of places or a number of its own. */
function isFurniture(plain: string): boolean {
  const tokens = plain.split(SEPARATORS).filter((token) => token !== '')
  if (tokens.length === 0) return true
  const pressed = tokens.filter((token) => BUTTON.test(token) || /^[\d.,%]+$/.test(token))
  if (pressed.length === 0) return false
  const size = (list: readonly string[]) => list.reduce((n, token) => n + token.length, 0)
  return size(pressed) >= BUTTON_SHARE * size(tokens)
}

/** The role of a block that is too short for prose, or that a notice of the site may be. */
function furnitureRole(block: Block, plain: string): Role | null {
  if (RELATED.test(plain)) return 'related'
  if (METADATA.some((pattern) => pattern.test(plain)) || BARE_DATE.test(plain)) return 'metadata'
  if ([CREDIT, CONTACT, PLACE, COUNTER, SITE].some((pattern) => pattern.test(plain)))
    return 'chrome'
  if (isFurniture(plain) || block.han === 0) return 'chrome'
  return LINK.test(plain) ? 'chrome' : null
}

/** What `block` is by its own words, without its neighbours. */
export function classify(block: Block): Role {
  const { plain } = block.plain
  const stops = plain.match(new RegExp(STOP, 'g'))?.length ?? 0
  const isProse =
    (block.han >= LEAST_PROSE && stops > 0 && FULL_STOP.test(plain)) ||
    (block.han >= LEAST_OPEN_PROSE && /[,、;]/.test(plain)) ||
    block.han >= LEAST_OPEN_PROSE * 2
  if (isProse) return block.han <= LONGEST_NOTICE ? noticeRole(plain) : 'prose'
  const furniture = block.han <= LONGEST_FURNITURE ? furnitureRole(block, plain) : null
  if (furniture) return furniture
  return /。["”’」』)]*$/.test(plain) ? 'remark' : 'line'
}

/** Notices of the site are written in sentences, too. */
function noticeRole(plain: string): Role {
  if (RELATED.test(plain)) return 'related'
  return SITE.test(plain) || CONTACT.test(plain) || CREDIT.test(plain) ? 'chrome' : 'prose'
}
