import type { BlockRun } from './body.ts'
import type { Block } from './blocks.ts'
import type { Role } from './classify.ts'
import { datesIn } from './dates-in.ts'
import type { ReportDate } from './report.ts'
import type { Title } from './title.ts'

interface Candidate {
  readonly date: ReportDate
  readonly weight: number
}

/** How much a place says that a date is the report's own. */
const LABELLED = 5
const BEFORE_BODY = 2
const AFTER_BODY = 1
const IN_METADATA = 2
const UNDER_TITLE = 1
const DATELINE = 0.5
/** An update is worth less than the day of publication. */
const UPDATED = -0.5
/** A law stands as it was revised last: that line is the nearest to its body. */
const REVISED = 1.5
const IN_CHROME = -2
const OF_ANOTHER_TEXT = -6
/** Each block between a date and the body costs a little. */
const DISTANCE = 0.02

const RIGHTS = /©|copyright|版权|icp/
const REVISION = /(?:修订|修正)(?:通过|公布|发布)?(?=[)\s]|$)/
const WIRE_AFTER = /^[^,。]{0,4}(?:讯|电|报道|报导|消息)/

/** Inside the body only a date line counts: 本报2020年2月16日讯, or a date signed at its end. */
function bodyWeight(plain: string, start: number, end: number): number | null {
  const isWire = start < 30 && WIRE_AFTER.test(plain.slice(end))
  const isSigned = /[。!]\s*[((]?$/.test(plain.slice(0, start)) && plain.length - end < 2
  return isWire || isSigned ? DATELINE : null
}

function candidatesIn(
  block: Block,
  role: Role,
  index: number,
  body: BlockRun,
  title: Title | null,
): Candidate[] {
  const { plain } = block.plain
  const inBody = index >= body.first && index <= body.last
  const before = index < body.first
  const distance = before ? body.first - index : index - body.last
  return datesIn(block.plain).flatMap(({ date, start, end, label }) => {
    if (inBody) {
      const weight = bodyWeight(plain, start, end)
      return weight === null ? [] : [{ date, weight }]
    }
    let weight = (before ? BEFORE_BODY : AFTER_BODY) - DISTANCE * distance
    if (label !== null) weight += LABELLED
    if (label === 'updated') weight += UPDATED
    if (title?.blocks.includes(index - 1)) weight += UNDER_TITLE
    if (before && REVISION.test(plain)) weight += REVISED
    if (role === 'metadata') weight += IN_METADATA
    if (role === 'chrome') weight += IN_CHROME
    if (role === 'related' || RIGHTS.test(plain)) weight += OF_ANOTHER_TEXT
    return [{ date, weight }]
  })
}

/** The day that the report names as its own; days without a year are none. */
export function findDate(
  blocks: readonly Block[],
  roles: readonly Role[],
  body: BlockRun,
  title: Title | null,
): ReportDate | null {
  const ofOthers = roles.findIndex((role, i) => i > body.last && role === 'related')
  let best: Candidate | null = null
  blocks.forEach((block, i) => {
    if (ofOthers >= 0 && i > ofOthers) return
    for (const candidate of candidatesIn(block, roles[i]!, i, body, title))
      if (candidate.weight > (best?.weight ?? 0)) best = candidate
  })
  return (best as Candidate | null)?.date ?? null
}
