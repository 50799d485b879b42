import { bare } from './bare.ts'
import type { Block } from './blocks.ts'
import type { Role } from './classify.ts'
import { SALUTATIONS } from './cues.ts'
import { isNumbered } from './numbering.ts'
import { plainPattern } from './plain.ts'

/** A run of blocks: indexes of the first and the last, both of them in it. */
export interface BlockRun {
  readonly first: number
  readonly last: number
}

/** What a block adds to the run it stands in; prose and remarks add their Chinese characters. */
const WEIGHT: Readonly<Record<Exclude<Role, 'prose' | 'remark'>, number>> = {
  line: -4,
  chrome: -25,
  metadata: -250,
  related: -300,
}
/** One long paragraph must not outweigh what separates two texts. */
const MOST_OF_ONE_BLOCK = 200

const TEASER_LABEL = plainPattern(
  '^[\\[【]?(?:核心提示|内容提要|内容摘要|摘要|导读|导语|提要|简介)[\\]】]?:?',
)
const TEASER_LENGTH = 20
const SALUTATION = plainPattern(SALUTATIONS)
const CLOSED = /[。!?;…][”"’」』)]*$/

function weigh(block: Block, role: Role): number {
  if (role === 'prose' || role === 'remark') return Math.min(block.han, MOST_OF_ONE_BLOCK)
  return WEIGHT[role]
}

/** The run with the greatest sum (Kadane's algorithm, one pass). `null` where none is positive. */
function heaviestRun(weights: readonly number[]): BlockRun | null {
  let best: BlockRun | null = null
  let most = 0
  let sum = 0
  let first = 0
  weights.forEach((weight, i) => {
    if (sum <= 0) {
      sum = 0
      first = i
    }
    sum += weight
    if (sum > most) {
      most = sum
      best = { first, last: i }
    }
  })
  return best
}

/** Whether a block only gives the beginning of the next one: the teaser of a site. */
function isTeaser(block: Block, next: Block | undefined): boolean {
  const opening = bare(block.plain.plain.replace(TEASER_LABEL, '')).slice(0, TEASER_LENGTH)
  return opening.length === TEASER_LENGTH && bare(next?.plain.plain ?? '').startsWith(opening)
}

/** A salutation or a numbered heading opens a body; closed or numbered lines may end one. */
function withEdges(blocks: readonly Block[], roles: readonly Role[], run: BlockRun): BlockRun {
  let { first, last } = run
  if (first < last && isTeaser(blocks[first]!, blocks[first + 1])) first++
  const opens = (plain: string) => isNumbered(plain) || SALUTATION.test(plain)
  while (first > 0 && roles[first - 1] === 'line' && opens(blocks[first - 1]!.plain.plain)) first--
  for (let next = last + 1; roles[next] === 'line'; next++) {
    const { han, plain } = blocks[next]!
    if (han === 0 || (!CLOSED.test(plain.plain) && !isNumbered(plain.plain))) break
    last = next
  }
  return { first, last }
}

/** The blocks of the article proper: the run of blocks in which prose most outweighs the rest. */
export function findBody(blocks: readonly Block[], roles: readonly Role[]): BlockRun | null {
  const run = heaviestRun(blocks.map((block, i) => weigh(block, roles[i]!)))
  return run && withEdges(blocks, roles, run)
}
