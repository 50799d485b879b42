import { bare } from './bare.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import type { Role } from './classify.ts'
import type { Title } from './title.ts'

const LONGEST_KICKER = 40
const SHORTEST_KICKER = 4

/**
 * The block above a title that belongs to it: it ends in a colon, or stands between metadata and
 * the title's repetition. `null` where there is none.
 */
export function findKicker(
  blocks: readonly Block[],
  roles: readonly Role[],
  body: BlockRun,
  title: Title | null,
): number | null {
  for (const index of title?.blocks ?? []) {
    const above = index - 1
    if (index >= body.first || above < 0 || roles[above] !== 'line') continue
    if (title!.blocks.includes(above)) continue
    const { plain } = blocks[above]!.plain
    const size = bare(plain).length
    if (size < SHORTEST_KICKER || size > LONGEST_KICKER) continue
    if (/:$/.test(plain) || roles[above - 1] === 'metadata') return above
  }
  return null
}
