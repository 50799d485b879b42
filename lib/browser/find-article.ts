import type { Lines } from './collect-lines.ts'

/** A list of links costs the article at least so much before it is left out of it. */
const LIST_COST = 40

/**
 * Which blocks of a page (by index) are its article: the block whose lines are worth most, without
 * the lists of links inside it; every block where nothing speaks for any. Prose speaks for a block,
 * links and labels against it, so growing a block pays as long as it takes in more prose than
 * chrome; no rule knows any site. Maximum subsequence segmentation (Pasternack & Roth, WWW 2009) on
 * the tree instead of the token sequence: linear in blocks and lines.
 */
export function findArticle({
  blocks,
  lines,
}: Pick<Lines, 'blocks' | 'lines'>): readonly boolean[] {
  const value = new Float64Array(blocks.length)
  for (const line of lines) value[line.block]! += line.value
  // Blocks stand in document order: backwards, each has its whole content before it is compared.
  let best = 0
  let most = 0
  for (let block = blocks.length - 1; block >= 0; block--) {
    if (value[block]! > most) [best, most] = [block, value[block]!]
    const { parent, element } = blocks[block]!
    if (parent < 0) continue
    // Rows of numbers speak for nothing, but an article with a long table is one article.
    const table = element.tagName === 'TABLE'
    value[parent]! += table ? Math.max(-LIST_COST, value[block]!) : value[block]!
  }
  const kept: boolean[] = []
  blocks.forEach(({ parent }, block) => {
    const inside = kept[parent] === true && value[block]! > -LIST_COST
    kept.push(block === best || inside)
  })
  return kept
}
