import type { Span } from '#lib/text/span.ts'
import { bare } from './bare.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import type { Role } from './classify.ts'
import { MEDIA, NOT_MEDIA, SITE_NAMES } from './cues.ts'
import { isLetterhead } from './names.ts'
import { plainPattern } from './plain.ts'

/** A page as its lines are weighed: its blocks, and the bare lines outside the body. */
export interface Page {
  readonly blocks: readonly Block[]
  readonly roles: readonly Role[]
  readonly body: BlockRun
  readonly outside: readonly { readonly index: number; readonly bare: string }[]
}

/** Evidence that a line before the body is its title. */
const REPEATED = 3
const MOST_REPEATS = 2
const NAMED_ELSEWHERE = 2
const BEFORE_METADATA = 3
const FULL_LENGTH = 2
const FIRST_LINE = 1
const AWAY_FROM_BODY = -0.5
const TOO_SHORT = -3
const LIKE_A_SENTENCE = -2
const LIKE_A_LABEL = -5
/** 关于…的通知: the form of an official document. */
const LIKE_A_DOCUMENT = 2
/** 3772 本部: a counter or a code. */
const LIKE_A_COUNTER = -3

const SHORTEST_TITLE = 6
const LONGEST_TITLE = 60
/** What sites put after a title: 标题_某某网, 标题-某某集团官网. */
const SITE_SUFFIX = plainPattern(
  `\\s*(?:(?:[_|]|\\s[-–—]|-(?=[^-]*$))\\s*[^_|\\d]{1,20}(?:${SITE_NAMES})|[【\\[][^】\\]]{1,12}(?:${SITE_NAMES})[】\\]])$`,
)
/** [抗疫一线] 标题: the column that it stands in. */
const COLUMN = plainPattern('^[【\\[][^【】\\[\\]]{2,10}[】\\]]\\s*')
/** A separator that has lost what it separated. */
const LOOSE_END = /[\s_|\-–—]+$/u
const NAMES_SITE = plainPattern(`(?:数字报纸?|电子报|电子版|官网|官方网站|门户网站?|${MEDIA})$`)
const DOCUMENT_FORM = plainPattern(
  '^关于.{2,60}的(?:通知|意见|通告|公告|决定|报告|函|倡议书|提示|说明|情况)$',
)
/** The signer of a document repeats its letterhead, not its title. */
const SIGNED_DAY = /^[\s([]*\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]/
const NO_SITE = plainPattern(`(?:${NOT_MEDIA})$`)

/** 某某日报, 某某集团官网: the name of a site and no title. */
export const namesSite = (plain: string) => NAMES_SITE.test(plain) && !NO_SITE.test(plain)

/** Where in a line its title stands: not the name of a column before it, nor the site's behind it. */
export function titleRange(plain: string): Span {
  const isTitle = (text: string) => bare(text).length >= SHORTEST_TITLE
  const cutOff = plain.replace(LOOSE_END, '').replace(SITE_SUFFIX, '')
  const end = cutOff !== plain && isTitle(cutOff) ? cutOff.length : plain.trimEnd().length
  const start = COLUMN.exec(plain)?.[0].length ?? 0
  return isTitle(plain.slice(start, end)) ? [start, end] : [0, end]
}

/** The title that a line gives. */
export function titleText(plain: string): string {
  return plain.slice(...titleRange(plain))
}

const isSigner = (blocks: readonly Block[], k: number, body: BlockRun) =>
  k > body.last && SIGNED_DAY.test(blocks[k + 1]?.plain.plain ?? '')

/** The lines outside the body, bare; each with the index of its block. */
export function linesOutside(
  blocks: readonly Block[],
  body: BlockRun,
): { index: number; bare: string }[] {
  return blocks.flatMap(({ plain }, index) => {
    const isOutside = index < body.first || index > body.last
    return isOutside && !isSigner(blocks, index, body) ? [{ index, bare: bare(plain.plain) }] : []
  })
}

/** How much speaks for block `i` as the title of `page`; negative where more speaks against it. */
export function weighTitle(page: Page, i: number): number {
  const { blocks, roles, body } = page
  const { plain } = blocks[i]!.plain
  const own = bare(plain)
  const others = page.outside.filter((other) => other.index !== i)
  const repeats = others.filter((other) => other.bare === own).length
  let weight = REPEATED * Math.min(MOST_REPEATS, repeats)
  const isNamed = others.some((other) => other.bare !== own && other.bare.includes(own))
  if (own.length >= SHORTEST_TITLE && isNamed) weight += NAMED_ELSEWHERE
  if (roles[i + 1] === 'metadata') weight += BEFORE_METADATA
  if (own.length >= SHORTEST_TITLE && own.length <= LONGEST_TITLE) weight += FULL_LENGTH
  else weight += TOO_SHORT
  if (DOCUMENT_FORM.test(plain)) weight += LIKE_A_DOCUMENT
  if (/^\d{2,}\s/.test(plain)) weight += LIKE_A_COUNTER
  if (i === 0) weight += FIRST_LINE
  if (/[。,;]$/.test(plain)) weight += LIKE_A_SENTENCE
  if (/:$/.test(plain) || namesSite(titleText(plain)) || isLetterhead(plain)) weight += LIKE_A_LABEL
  return weight + AWAY_FROM_BODY * (body.first - 1 - i)
}
