import { bare } from './bare.ts'
import type { Block } from './blocks.ts'
import type { Role } from './classify.ts'

/** Longer paragraphs that stand twice are an article printed twice, not a notice. */
const LONGEST_REFRAIN = 80

/** The roles, with sentences that stand on a page twice as what they are: words of the site. */
export function withoutRefrains(blocks: readonly Block[], roles: readonly Role[]): Role[] {
  const seen = new Map<string, number>()
  const texts = blocks.map((block) => bare(block.plain.plain))
  for (const text of texts) seen.set(text, (seen.get(text) ?? 0) + 1)
  return roles.map((role, i) => {
    const isSentence = role === 'prose' || role === 'remark'
    const isRefrain = blocks[i]!.han <= LONGEST_REFRAIN && seen.get(texts[i]!)! > 1
    return isSentence && isRefrain ? 'chrome' : role
  })
}
