import type { Span } from '#lib/text/span.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import { plainPattern } from './plain.ts'

/** A byline or source in brackets after the last full stop, and stray marks behind it. */
const CODA = plainPattern(
  '(?<=[。!?…”])\\s*(?:[\\(【\\[](?!图)[^()【】\\[\\]。]{2,40}[\\)】\\]])?[、,;\\s\\d]*$',
)
/** The same on a body whose source was glued to it: 。来源:某某网 */
const GLUED = plainPattern(
  '(?<=[。!?…”])\\s*(?:来源|稿源|作者|记者|通讯员|责任编辑|责编|编辑|供稿|撰稿)[:/].{2,40}$|(?<=[。!?])\\s+[\\u3400-\\u9fff]{2,4}\\s*(?:摄影?|供稿|供图|文|撰文)$',
)

/** The span of the article proper: the blocks of `run` without a byline glued to the last one. */
export function trimBody(blocks: readonly Block[], run: BlockRun): Span {
  const { offsets, plain } = blocks[run.last]!.plain
  const start = blocks[run.first]!.span[0]
  const match = CODA.exec(plain)
  const glued = GLUED.exec(plain)
  const size = Math.min(match?.index ?? plain.length, glued?.index ?? plain.length)
  const isTrimmed = size > 0 && size < plain.length
  return [start, isTrimmed ? offsets[size - 1]! + 1 : blocks[run.last]!.span[1]]
}
