import { COUNTING_WORDS, HEAD_WORDS, STOP_WORDS } from './counted-things.ts'

/** No name of a thing is longer than this many characters. */
const LONGEST_THING = 14
/** Without a known head, only something as short as this is taken for a thing. */
const LONGEST_WITHOUT_HEAD = 6
const HAN_RUN_AFTER = /^的?([\p{sc=Han}a-z]+)/u
const HAN_RUN_BEFORE = /[\p{sc=Han}a-z]+$/u

interface Step {
  readonly length: number
  readonly stops: boolean
}

/** The word at `at` of `run`; 服务 cannot belong to a thing, but 服务队 can: the longer one wins. */
function stepAt(run: string, at: number): Step {
  const starts = (word: string) => run.startsWith(word, at)
  const head = HEAD_WORDS.find(starts)?.length ?? 0
  const stop = STOP_WORDS.find(starts)?.length ?? 0
  return { length: Math.max(head, stop, 1), stops: stop > head }
}

/** `run` before the first word that cannot belong to a thing. */
function untilStop(run: string): string {
  for (let at = 0; at < run.length;) {
    const step = stepAt(run, at)
    if (step.stops) return run.slice(0, at)
    at += step.length
  }
  return run
}

/** `run` behind the last word that cannot belong to a thing. */
function afterLastStop(run: string): string {
  let start = 0
  for (let at = 0; at < run.length;) {
    const step = stepAt(run, at)
    at += step.length
    if (step.stops) start = at
  }
  return run.slice(start)
}

const endsWithHead = (run: string) => HEAD_WORDS.some((head) => run.endsWith(head))

/** `run` up to its last head, '' where it has none. */
function uptoHead(run: string): string {
  for (let end = run.length; end > 0; end--)
    if (endsWithHead(run.slice(0, end))) return run.slice(0, end)
  return ''
}

/** `run` without the verb that opens it: 6次|召开|专题会议. */
function afterVerb(run: string): string {
  const step = stepAt(run, 0)
  return step.stops && step.length > 1 ? run.slice(step.length) : ''
}

/**
 * The thing that begins at `at` of a plain text, '' where there is none: 28000余名|党员冲在前.
 * `loose`: it may have no known head, and a verb may stand before it.
 */
export function countedAfter(plain: string, at: number, loose: boolean): string {
  const run = HAN_RUN_AFTER.exec(plain.slice(at, at + LONGEST_THING))?.[1] ?? ''
  const thing = untilStop(run)
  const headed = uptoHead(thing)
  if (headed !== '' || !loose) return headed
  if (thing === '') return uptoHead(untilStop(afterVerb(run)))
  const whole = thing.length === run.length && thing.length > 1
  return whole && thing.length <= LONGEST_WITHOUT_HEAD ? thing : ''
}

/** The thing that ends at `at` of a plain text: 储备口罩|11000个; '' where there is none. */
export function countedBefore(plain: string, at: number): string {
  const before = plain.slice(Math.max(0, at - LONGEST_THING), at).replace(COUNTING_WORDS, '')
  const run = HAN_RUN_BEFORE.exec(before)?.[0] ?? ''
  const thing = afterLastStop(afterUnit(before, run))
  const fits = thing.length > 1 && thing.length <= LONGEST_WITHOUT_HEAD
  return fits || endsWithHead(thing) ? thing : ''
}

/** `run` without the measure word of a number before it: 12|个|所属公司. */
function afterUnit(before: string, run: string): string {
  const digit = /\d/.test(before[before.length - run.length - 1] ?? '')
  return digit ? run.slice(1) : run
}

/** Whether a known thing stands right at `at`, so that a number needs no unit: 12|小区. */
export function isThingAt(plain: string, at: number): boolean {
  return HEAD_WORDS.some((head) => head.length > 1 && plain.startsWith(head, at))
}
