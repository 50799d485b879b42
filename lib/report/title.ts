import type { Span } from '#lib/text/span.ts'
import { bare } from './bare.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import { findBrokenTitle } from './broken-title.ts'
import type { Role } from './classify.ts'
import { plainSpan } from './plain.ts'
import { linesOutside, type Page, titleRange, titleText, weighTitle } from './weigh-title.ts'

/** The title of a report and where its lines stand. */
export interface Title {
  /** The first complete occurrence. */
  readonly span: Span
  /** Without spaces and punctuation. */
  readonly bare: string
  /** Blocks that hold the title and nothing else, in order. */
  readonly blocks: readonly number[]
}

interface Candidate {
  readonly index: number
  readonly weight: number
}

/** Where another line could be the title, one between metadata and body is rather a caption. */
const AFTER_METADATA = -2
const LEAST_WEIGHT = 0.5
/** Blocks above the body in which a title is looked for. */
const FARTHEST_TITLE = 60

/** A second line of the title: ——某某集团抗疫纪实. */
const SUBTITLE = /^[-—–―]{1,2}/

function bestCandidate(
  blocks: readonly Block[],
  roles: readonly Role[],
  body: BlockRun,
): number | null {
  const canBe = (i: number) =>
    blocks[i]!.han > 0 &&
    (roles[i] === 'line' || roles[i] === 'remark') &&
    !SUBTITLE.test(blocks[i]!.plain.plain)
  const page: Page = { blocks, roles, body, outside: linesOutside(blocks, body) }
  const candidates: Candidate[] = []
  for (let i = Math.max(0, body.first - FARTHEST_TITLE); i < body.first; i++)
    if (canBe(i)) candidates.push({ index: i, weight: weighTitle(page, i) })
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

/** The span of `block` without what the site put around the title. */
function titleSpan(block: Block): Span {
  return plainSpan(block.plain, ...titleRange(block.plain.plain))
}

/**
 * The title among the lines before the body: what is repeated, stands before the metadata, has
 * the length of a title. A subtitle (——…) on the next line belongs to it, and so
 * does the second half of a title that was broken in two. `null` where none does.
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
  const lines = at.length > 1 ? null : findBrokenTitle(blocks, roles, body, best)
  if (lines) {
    const [first, second] = [blocks[lines[0]]!, blocks[lines[1]]!]
    const span: Span = [titleSpan(first)[0], titleSpan(second)[1]]
    return { span, bare: bare(first.plain.plain + second.plain.plain), blocks: lines }
  }
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
