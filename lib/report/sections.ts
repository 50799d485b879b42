import type { Span } from '#lib/text/span.ts'
import { bare } from './bare.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import { isCaption } from './caption.ts'
import type { Role } from './classify.ts'
import { SALUTATIONS } from './cues.ts'
import { isNumbered } from './numbering.ts'
import { plainPattern, plainSpan } from './plain.ts'

/** The blocks of a body, told apart. */
export interface Sections {
  readonly headings: readonly Span[]
  readonly paragraphs: readonly Span[]
  readonly noise: readonly Span[]
}

type Part = 'heading' | 'paragraph' | 'noise'

const LONGEST_HEADING = 45
const LONGEST_CRY = 20
const LEAST_CRIES = 2
const LONGEST_NUMBERED_HEADING = 30
/** So many short lines in a row are a list or a table. */
const LIST_LENGTH = 3
const SALUTATION = plainPattern(SALUTATIONS)
const ENDS_LIKE_A_SENTENCE = /[。!?;,、][”"’」』)]*$/
/** 一、加强领导。 and the text goes on: the heading is run in. */
const RUN_IN =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?)\s*[^。,;!?:]{3,26}(?=。)/
const PAGE_NUMBER = /^[\s\-–—·第/]*\d{1,4}(?:\s*[/页]\s*\d{0,4})?[\s\-–—·页/]*$/

/** A running head without the number of its page. */
const withoutPage = (plain: string) => bare(plain.replace(/\s第?\s*\d+\s*页?$/u, ''))

/** 记者:颜色也有讲究吗? */
const isSpeech = (plain: string) => /^[^,。!?]{1,8}:/.test(plain)

function partOf(block: Block, role: Role, headerLines: ReadonlySet<string>): Part {
  const { plain } = block.plain
  if (role === 'prose') return 'paragraph'
  if (PAGE_NUMBER.test(plain) || headerLines.has(withoutPage(plain)) || isCaption(plain))
    return 'noise'
  if (role === 'remark') {
    const isHeading = isNumbered(plain) && block.han <= LONGEST_NUMBERED_HEADING
    return isHeading ? 'heading' : 'paragraph'
  }
  if (role !== 'line') return 'noise'
  if (SALUTATION.test(plain)) return 'paragraph'
  return ENDS_LIKE_A_SENTENCE.test(plain) || block.han > LONGEST_HEADING ? 'paragraph' : 'heading'
}

/**
 * 一声令下,全部备战! Short cries are headings where the body has several and each stands before
 * prose; one alone is a sentence.
 */
function withCries(parts: readonly Part[], blocks: readonly Block[], roles: readonly Role[]) {
  const isCry = (i: number) =>
    roles[i] === 'line' &&
    roles[i + 1] === 'prose' &&
    blocks[i]!.han <= LONGEST_CRY &&
    /[!?]$/.test(blocks[i]!.plain.plain) &&
    !isSpeech(blocks[i]!.plain.plain)
  const cries = parts.flatMap((_, i) => (isCry(i) ? [i] : []))
  return cries.length < LEAST_CRIES
    ? [...parts]
    : parts.map((part, i) => (cries.includes(i) && i > 0 ? 'heading' : part))
}

/** Rows of a list are no headings, unless they carry the number of a section. */
function withoutLists(parts: Part[], blocks: readonly Block[]): Part[] {
  const out = [...parts]
  for (let i = 0; i < parts.length;) {
    let end = i
    while (parts[end] === 'heading') end++
    if (end - i >= LIST_LENGTH)
      for (let k = i; k < end; k++)
        if (!/^[一二三四五六七八九十(]/.test(blocks[k]!.plain.plain)) out[k] = 'paragraph'
    i = Math.max(end, i + 1)
  }
  return out
}

/** Lines that stand twice or more in the body: running heads. */
function runningHeads(blocks: readonly Block[], roles: readonly Role[]): string[] {
  const lines = blocks
    .filter((_, i) => roles[i] === 'line')
    .map((block) => withoutPage(block.plain.plain))
  return lines.filter((line, i) => lines.indexOf(line) !== i)
}

/** A heading at the start of a paragraph, and the paragraph without it. */
function runInHeading(block: Block): { heading: Span; rest: Span } | null {
  const { plain, offsets } = block.plain
  const end = RUN_IN.exec(plain)?.[0].length
  if (end === undefined) return null
  const rest = plain.slice(end).search(/[^。\s]/)
  if (rest < 0) return null
  return {
    heading: plainSpan(block.plain, 0, end),
    rest: [offsets[end + rest]!, block.span[1]],
  }
}

/**
 * Tells headings, paragraphs and noise of the body apart. `title` is the title without spaces and
 * punctuation: repeated inside the body it is the running head of a page.
 */
export function findSections(
  allBlocks: readonly Block[],
  allRoles: readonly Role[],
  body: BlockRun,
  title: string | null,
): Sections {
  const blocks = allBlocks.slice(body.first, body.last + 1)
  const roles = allRoles.slice(body.first, body.last + 1)
  const heads = new Set(runningHeads(blocks, roles))
  if (title !== null) heads.add(title)
  const read = blocks.map((block, i) => partOf(block, roles[i]!, heads))
  const parts = withoutLists(withCries(read, blocks, roles), blocks)
  const headings: Span[] = []
  const paragraphs: Span[] = []
  const noise: Span[] = []
  blocks.forEach((block, i) => {
    if (parts[i] === 'noise') noise.push(block.span)
    else if (parts[i] === 'heading') headings.push(block.span)
    else {
      const runIn = runInHeading(block)
      if (runIn) headings.push(runIn.heading)
      paragraphs.push(runIn?.rest ?? block.span)
    }
  })
  return { headings, paragraphs, noise }
}
