import { type Block, splitBlocks } from '#lib/report/blocks.ts'

/** The blocks of some lines. */
export function blocksOf(...lines: string[]): Block[] {
  return splitBlocks(lines.join('\n\n'))
}

/** The block of one line. */
export function blockOf(line: string): Block {
  return blocksOf(line)[0]!
}
