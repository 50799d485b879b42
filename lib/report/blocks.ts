import type { Span } from '#lib/text/span.ts'
import { type PlainText, plainText } from './plain.ts'

/** A line of a source, or the lines of one paragraph that was wrapped by hand. */
export interface Block {
  /** In the source, without the white space around it. */
  readonly span: Span
  /** Cues and structure are read from this, never from the source itself. */
  readonly plain: PlainText
  /** Number of Chinese characters, glosses not counted. */
  readonly han: number
  /** Empty lines between it and the block before. */
  readonly gap: number
}

interface Line {
  readonly span: Span
  readonly gap: number
  readonly indented: boolean
  /** In columns: a Chinese character takes two. */
  readonly width: number
}

const LINE = /[^\r\n\f\v\u0085\u2028\u2029]+|\r\n|[\r\n\f\v\u0085\u2028\u2029]/g
const LINE_END = /[\r\n\f\v\u0085\u2028\u2029]/
const BLANK = /[\s\u200b-\u200f\u2060\ufeff]/
const HAN = /\p{Script=Han}/gu
const WIDE = /[\u1100-\uffe6]/g
const ENDS_SENTENCE = /[。.!?！？;；:：…”"」』）)—]$/

/** No line begins with these, unless it was broken off. */
const CONTINUES = /^[。，、；：！？,;!?”’」』》）)]\s*\p{Script=Han}/u

/** Columns that wrapped lines of one text differ by: punctuation is kept off the start of a line. */
const WRAP_SLACK = 5
const NARROWEST_WRAP = 30
const WIDEST_WRAP = 160
/** Full lines that a text needs, and their share that breaks off in mid-sentence. */
const LEAST_WRAPPED = 4
const WRAPPED_SHARE = 0.5

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const columns = (line: string) => line.length + count(line, WIDE)

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let empty = 0
  for (const match of text.matchAll(LINE)) {
    const raw = match[0]
    let start = 0
    let end = raw.length
    while (start < end && BLANK.test(raw[start]!)) start++
    while (end > start && BLANK.test(raw[end - 1]!)) end--
    if (start === end) {
      // A line end that follows a line closes it; every further one is an empty line.
      if (LINE_END.test(raw)) empty++
      continue
    }
    lines.push({
      span: [match.index + start, match.index + end],
      gap: lines.length ? Math.max(0, empty - 1) : empty,
      indented: start > 0,
      width: columns(raw.slice(0, end)),
    })
    empty = 0
  }
  return lines
}

/** The width at which somebody broke the lines of `text`, `null` where each line is a paragraph. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b)
  const width = widths.at(-1) ?? 0
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null
  const full = lines.filter((line) => line.width >= width - WRAP_SLACK)
  const open = full.filter((line) => !ENDS_SENTENCE.test(text.slice(...line.span)))
  const wrapped = full.length >= LEAST_WRAPPED && open.length >= WRAPPED_SHARE * full.length
  return wrapped ? width : null
}

function blockOf(text: string, span: Span, gap: number): Block {
  const { plain, offsets } = plainText(text.slice(...span))
  return {
    span,
    plain: { plain, offsets: offsets.map((offset) => offset + span[0]) },
    han: count(plain, HAN),
    gap,
  }
}

/**
 * The blocks of `text`, in order. Lines that were broken at a fixed width are joined again:
 * a line goes on where it is full, the next is not indented and no empty line stands between, and
 * always where the next begins with a closing mark.
 */
export function splitBlocks(text: string): Block[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!
    let last = first
    for (let next = lines[i + 1]; next; next = lines[i + 1]) {
      const isFull = width !== null && last.width >= width - WRAP_SLACK
      const goesOn = isFull && next.gap === 0 && !next.indented
      if (!goesOn && !CONTINUES.test(text.slice(...next.span))) break
      last = next
      i++
    }
    blocks.push(blockOf(text, [first.span[0], last.span[1]], first.gap))
  }
  return blocks
}
