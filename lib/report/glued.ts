import type { Block } from './blocks.ts'
import {
  AUTHOR_LABELS,
  COUNTERS,
  CREDIT_LABELS,
  DATE_LABELS,
  KNOWN_MEDIA,
  NEWSPAPERS,
  SOURCE_LABELS,
} from './cues.ts'
import { plainPattern, plainSpan } from './plain.ts'

/** Chinese characters from which a line is too long to be a title or metadata alone. */
const LEAST_GLUED = 60

const DAY = '(?:19|20)\\d\\d\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?'
const VALUE = `(?:${SOURCE_LABELS}|${AUTHOR_LABELS}|${CREDIT_LABELS}|${COUNTERS})\\s*:\\s*[^\\s:]{0,20}`
const TIME = '(?:\\s*\\d{1,2}:\\d\\d(?::\\d\\d)?)?'
/** 标题 来源:某报 发布时间:2020-02-19 09:15 作者:admin 正文… in one line. */
const GLUED = plainPattern(
  `^(.{0,130}?)((?:${VALUE}\\s*){0,4}(?:${DATE_LABELS})\\s*:\\s*${DAY}${TIME}(?:\\s*${VALUE})*)\\s+`,
)
/** 标题某某日报2020-02-19: a headline and its issue without a sign between them. */
const GLUED_ISSUE = plainPattern(
  `^([^。]{6,60}?)((?:[\\u3400-\\u9fff]{2}(?:${NEWSPAPERS})|${KNOWN_MEDIA})\\s*${DAY}${TIME})$`,
)
/** A title that stands twice in one line. */
const TWICE = /^(\S.{5,59}?)\s+\1$/u
const HAN = /\p{Script=Han}/gu

function part(block: Block, start: number, end: number, gap: number): Block[] {
  const { plain, offsets } = block.plain
  const text = plain.slice(start, end)
  const from = start + text.length - text.trimStart().length
  const to = start + text.trimEnd().length
  if (from >= to) return []
  return [
    {
      span: plainSpan(block.plain, from, to),
      plain: { plain: plain.slice(from, to), offsets: offsets.subarray(from, to) },
      han: plain.slice(from, to).match(HAN)?.length ?? 0,
      gap,
    },
  ]
}

/** A short line, or its two halves where it says the same twice or ends in an issue. */
function splitLine(block: Block): Block[] {
  const { plain } = block.plain
  const match = GLUED_ISSUE.exec(plain) ?? TWICE.exec(plain)
  const half = match?.[1]?.length ?? 0
  if (half === 0) return [block]
  return [...part(block, 0, half, block.gap), ...part(block, half, plain.length, 0)]
}

/** The block, or its title, metadata and text apart where a page lost the line ends between them. */
export function splitGlued(block: Block): Block[] {
  const match = block.han < LEAST_GLUED ? null : GLUED.exec(block.plain.plain)
  if (!match) return splitLine(block)
  const [all, before = '', metadata = ''] = match
  const size = block.plain.plain.length
  return [
    ...part(block, 0, before.length, block.gap).flatMap(splitLine),
    ...part(block, before.length, before.length + metadata.length, 0),
    ...part(block, all.length, size, 0),
  ]
}
