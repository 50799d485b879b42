import type { Span } from '#lib/text/span.ts'
import type { Block } from './blocks.ts'
import type { BlockRun } from './body.ts'
import { leadingFirm, leadingName } from './names.ts'
import { plainSpan } from './plain.ts'

/** How often a name must stand in the text where no headline gives it, or only as a trade. */
const LEAST_MENTIONS = 3
/** Paragraphs in which the subject of a report is introduced. */
const INTRODUCTION = 2
const INTRODUCTION_LENGTH = 600
const LONGEST_KICKER = 20

const CLAUSE = /[^\s,、。:;!?“”"‘’《》—–\-|]+/g
/** What stands before the colon of a title, if the body names it, too: 远岑重工:… */
const SPEAKER = /^([\p{Script=Han}·]{2,12}):/u

interface Named {
  readonly name: string
  readonly span: Span
}

/** How often `name` stands in all blocks. */
function mentions(blocks: readonly Block[], name: string): number {
  return blocks.reduce((sum, { plain }) => sum + plain.plain.split(name).length - 1, 0)
}

/** The names that clauses of `block` begin with; those of firms only where `blocks` repeat them. */
function namesIn(block: Block, blocks: readonly Block[]): Named[] {
  return [...block.plain.plain.slice(0, INTRODUCTION_LENGTH).matchAll(CLAUSE)].flatMap((match) => {
    const firm = leadingFirm(match[0])
    const isKnown = firm !== null && mentions(blocks, firm) >= LEAST_MENTIONS
    const name = leadingName(match[0]) ?? (isKnown ? firm : null)
    if (name === null) return []
    return [{ name, span: plainSpan(block.plain, match.index, match.index + name.length) }]
  })
}

/** Whom a headline names: 某某集团党委…, or the speaker before its colon. */
function inHeadline(block: Block, blocks: readonly Block[]): Span | null {
  const { plain } = block.plain
  const first = namesIn(block, blocks)[0]
  // 新疆局一六一队: the whole of a kicker names, not only what the endings show.
  if (
    first &&
    plain.endsWith(':') &&
    plain.length <= LONGEST_KICKER &&
    plain.startsWith(first.name)
  )
    return plainSpan(block.plain, 0, plain.length - 1)
  if (first) return first.span
  const speaker = SPEAKER.exec(plain)?.[1]
  const isNamed = speaker !== undefined && mentions(blocks, speaker) > mentions([block], speaker)
  return isNamed ? plainSpan(block.plain, 0, speaker.length) : null
}

/**
 * Whose measures the report tells: named by the kicker, the title, or introduced by the body and
 * named again and again. `headlines` are the blocks of kicker and title, the kicker first.
 */
export function findOrganisation(
  blocks: readonly Block[],
  body: BlockRun,
  headlines: readonly Block[],
): Span | null {
  for (const block of headlines) {
    const found = inHeadline(block, blocks)
    if (found) return found
  }
  const introduced = blocks
    .slice(body.first, Math.min(body.first + INTRODUCTION, body.last + 1))
    .flatMap((block) => namesIn(block, blocks))
  return introduced.find(({ name }) => mentions(blocks, name) >= LEAST_MENTIONS)?.span ?? null
}
