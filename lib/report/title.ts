import type { Span } from '#lib/text/span.ts'
import { bare } from './bare.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import type { Role } from './classify.ts'
import { isLetterhead } from './names.ts'
import { MEDIA, NOT_MEDIA, SITE_NAMES } from './cues.ts'
import { plainPattern, plainSpan } from './plain.ts'

/** The title of a report and where its lines stand. */
export interface Title {
  /** The first complete occurrence. */
  readonly span: Span
  /** Without spaces and punctuation. */
  readonly bare: string
  /** Blocks that hold the title and nothing else, in order. */
  readonly blocks: readonly number[]
}

interface Page {
  readonly blocks: readonly Block[]
  readonly roles: readonly Role[]
  readonly body: BlockRun
  readonly outside: readonly { readonly index: number; readonly bare: string }[]
}

interface Candidate {
  readonly index: number
  readonly weight: number
}

/** Evidence that a line before the body is its title. */
const REPEATED = 3
const MOST_REPEATS = 2
const NAMED_ELSEWHERE = 2
const BEFORE_METADATA = 3
const FULL_LENGTH = 2
const FIRST_LINE = 1
/** Where another line could be the title, one between metadata and body is rather a caption. */
const AFTER_METADATA = -2
const AWAY_FROM_BODY = -0.5
const TOO_SHORT = -3
const LIKE_A_SENTENCE = -2
const LIKE_A_LABEL = -5
/** 关于…的通知: the form of an official document. */
const LIKE_A_DOCUMENT = 2
/** 3772 本部: a counter or a code. */
const LIKE_A_COUNTER = -3
const LEAST_WEIGHT = 0.5

/** Blocks above the body in which a title is looked for. */
const FARTHEST_TITLE = 60
const SHORTEST_TITLE = 6
const LONGEST_TITLE = 60
/** What sites put after a title: 标题_某某网, 标题-某某集团官网. */
const SITE_SUFFIX = plainPattern(
  `\\s*(?:(?:[_|]|\\s[-–—]|-(?=[^-]*$))\\s*[^_|\\d]{1,20}(?:${SITE_NAMES})|[【\\[][^】\\]]{1,12}(?:${SITE_NAMES})[】\\]])$`,
)
/** A separator that has lost what it separated. */
const LOOSE_END = /[\s_|\-–—]+$/u
const SUBTITLE = /^[-—–―]{1,2}/
const NAMES_SITE = plainPattern(`(?:数字报纸?|电子报|电子版|官网|官方网站|门户网站?|${MEDIA})$`)
const DOCUMENT_FORM = plainPattern(
  '^关于.{2,60}的(?:通知|意见|通告|公告|决定|报告|函|倡议书|提示|说明|情况)$',
)
/** The signer of a document repeats its letterhead, not its title. */
const SIGNED_DAY = /^[\s([]*\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]/
const NO_SITE = plainPattern(`(?:${NOT_MEDIA})$`)

const namesSite = (plain: string) => NAMES_SITE.test(plain) && !NO_SITE.test(plain)

/** The title that a line gives: the line itself, or without the site's name at its end. */
function titleText(plain: string): string {
  const cutOff = plain.replace(LOOSE_END, '').replace(SITE_SUFFIX, '')
  return cutOff !== plain && bare(cutOff).length >= SHORTEST_TITLE ? cutOff : plain
}

const isSigner = (blocks: readonly Block[], k: number, body: BlockRun) =>
  k > body.last && SIGNED_DAY.test(blocks[k + 1]?.plain.plain ?? '')

/** The lines outside the body, bare; each with the index of its block. */
function linesOutside(blocks: readonly Block[], body: BlockRun): { index: number; bare: string }[] {
  return blocks.flatMap(({ plain }, index) => {
    const isOutside = index < body.first || index > body.last
    return isOutside && !isSigner(blocks, index, body) ? [{ index, bare: bare(plain.plain) }] : []
  })
}

function weigh(page: Page, i: number): number {
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

function bestCandidate(
  blocks: readonly Block[],
  roles: readonly Role[],
  body: BlockRun,
): number | null {
  const canBe = (i: number) =>
    blocks[i]!.han > 0 &&
    (roles[i] === 'line' || roles[i] === 'remark') &&
    !SUBTITLE.test(blocks[i]!.plain.plain)
  const page = { blocks, roles, body, outside: linesOutside(blocks, body) }
  const candidates: Candidate[] = []
  for (let i = Math.max(0, body.first - FARTHEST_TITLE); i < body.first; i++)
    if (canBe(i)) candidates.push({ index: i, weight: weigh(page, i) })
  const metadata = roles.indexOf('metadata')
  const isEarly = candidates.some((c) => c.index < metadata && c.weight >= LEAST_WEIGHT)
  let best: Candidate | null = null
  for (const { index, weight } of candidates) {
    const late = isEarly && index > metadata ? AFTER_METADATA : 0
    if (weight + late >= Math.max(LEAST_WEIGHT, best?.weight ?? 0))
      best = { index, weight: weight + late }
  }
  return best?.index ?? null
}

/** The span of `block` without what the site put after the title. */
function titleSpan(block: Block): Span {
  const text = titleText(block.plain.plain)
  return plainSpan(block.plain, 0, text.trimEnd().length)
}

/**
 * The title among the lines before the body: what is repeated, stands before the metadata, has
 * the length of a title. A subtitle (——…) on the next line belongs to it. `null` where none does.
 */
export function findTitle(
  blocks: readonly Block[],
  roles: readonly Role[],
  body: BlockRun,
): Title | null {
  const best = bestCandidate(blocks, roles, body)
  if (best === null) return null
  const own = bare(titleText(blocks[best]!.plain.plain))
  const holds = (block: Block) => {
    const all = bare(block.plain.plain)
    return all === own || bare(titleText(block.plain.plain)) === own
  }
  const at = blocks.flatMap((block, i) =>
    (i < body.first || i > body.last) && holds(block) ? [i] : [],
  )
  const first = at[0]!
  const span = titleSpan(blocks[first]!)
  const next = blocks[first + 1]
  const subtitle = next && first + 1 < body.first && SUBTITLE.test(next.plain.plain)
  return {
    span: subtitle ? [span[0], next.span[1]] : span,
    bare: own,
    blocks: subtitle ? [...at, first + 1].sort((a, b) => a - b) : at,
  }
}
