import { bare } from './bare.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import type { Role } from './classify.ts'
import { isCaption } from './caption.ts'
import { isLetterhead, leadingName } from './names.ts'
import { isNumbered } from './numbering.ts'
import { namesSite } from './weigh-title.ts'

/** A shorter line is a name; both lines together are no longer than a title. */
const SHORTEST_LINE = 5
const LONGEST_TITLE = 60
/** A subtitle, a bracket, the number of an issue, the end of a sentence, a day: lines of their own. */
const NO_HALF = /^(?:[-—–―([【〔<《]|第.{1,6}期|总第)|[:。!?;,)】\]]$|\d{4}年|[>|]/

function isHalf({ plain: { plain }, han }: Block, role: Role | undefined): boolean {
  return (
    role === 'line' &&
    han >= SHORTEST_LINE &&
    !NO_HALF.test(plain) &&
    !isNumbered(plain) &&
    !isCaption(plain) &&
    !isLetterhead(plain) &&
    !namesSite(plain)
  )
}

/** 某某集团:抓防疫有力度. A line that only stands above the title (a place on the site) has none. */
const SPEAKS = /^[^:]{2,14}:[^:]{2,}/

/** 某某集团办公室 under a title signs it. */
const isOffice = (plain: string) => leadingName(plain) !== null && /[部科处办室委会]$/.test(plain)

/**
 * The two lines of a title that was broken in two, one of them being the line `best`: two short
 * lines without an empty line between them, set apart from what stands before and behind them.
 * The line above is taken only where the whole title stands elsewhere too, or where it begins like
 * one. `null` where `best` is a title of its own.
 */
export function findBrokenTitle(
  blocks: readonly Block[],
  roles: readonly Role[],
  body: BlockRun,
  best: number,
): readonly [first: number, second: number] | null {
  for (const first of [best - 1, best]) {
    const second = first + 1
    const [a, b] = [blocks[first], blocks[second]]
    if (!a || !b || second >= body.first || b.gap > 0) continue
    if (!isHalf(a, roles[first]) || !isHalf(b, roles[second]) || isOffice(b.plain.plain)) continue
    if (a.plain.plain.length + b.plain.plain.length > LONGEST_TITLE) continue
    const joined = bare(a.plain.plain + b.plain.plain)
    const isRepeated = blocks.some(({ plain }) => bare(plain.plain).startsWith(joined))
    if (first < best && !isRepeated && !SPEAKS.test(a.plain.plain)) continue
    const startsApart = first === 0 || a.gap > 0 || roles[first - 1] === 'metadata'
    const endsApart = (blocks[second + 1]?.gap ?? 1) > 0 || roles[second + 1] === 'metadata'
    if (startsApart && endsApart) return [first, second]
  }
  return null
}
