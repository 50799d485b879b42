import { overlap, type Span } from '#lib/text/span.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'

/**
 * Everything outside the body that gives nothing about the report: navigation, repeated titles,
 * share bars, footers. Neighbouring blocks are one span. `known` are the spans that do give
 * something; blocks that hold one of them are left out.
 */
export function findBoilerplate(
  blocks: readonly Block[],
  body: BlockRun,
  known: readonly (Span | null | undefined)[],
): Span[] {
  const spans: Span[] = []
  let previous = -2
  blocks.forEach((block, i) => {
    if (i >= body.first && i <= body.last) return
    if (known.some((span) => span && overlap(span, block.span) > 0)) return
    const last = spans.at(-1)
    if (last && previous === i - 1) spans[spans.length - 1] = [last[0], block.span[1]]
    else spans.push(block.span)
    previous = i
  })
  return spans
}
