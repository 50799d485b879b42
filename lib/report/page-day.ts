import { datesIn, type DateInText } from './dates-in.ts'
import { isoDay } from './iso-day.ts'
import { plainText } from './plain.ts'

/** Where a page says when it was published, as it says it. */
export interface DateClues {
  /** What the page states for machines (metadata, `<time>`), the most trusted first. */
  readonly stated: readonly string[]
  /** Short lines between the title and the article, and those that close the article; in order. */
  readonly lines: readonly string[]
}

/** No page of the web is older: what says so is an empty field of a database. */
const FIRST_DAY = '1990-01-01'
/** Milliseconds that Chinese clocks are ahead of UTC. */
const CHINESE_TIME = 8 * 3_600_000
const DAY = 86_400_000

const ISO =
  /^((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]00:?00)?)?/i
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?$/
const EPOCH = /^(\d{10})(\d{3})?$/
const MAIL = /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const chineseDay = (time: number) => new Date(time + CHINESE_TIME).toISOString().slice(0, 10)

/**
 * The day of a value that was written for machines. Most name the writer's own time and say no
 * more; one in UTC was made by a program, and its day is the one that Chinese readers had.
 */
function statedDay(value: string): string | null {
  const text = value.trim()
  const epoch = EPOCH.exec(text)
  if (epoch) return chineseDay(Number(epoch[1]) * 1000)
  const iso = ISO.exec(text)
  if (iso) {
    const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    if (day === null || iso[5] === undefined) return day
    return chineseDay(Date.parse(`${day}T${iso[4]!.padStart(5, '0')}Z`))
  }
  const compact = COMPACT.exec(text)
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const mail = MAIL.exec(text)
  if (mail)
    return isoDay(Number(mail[3]), MONTHS.indexOf(mail[2]!.toLowerCase()) + 1, Number(mail[1]))
  return datesIn(plainText(text))[0]?.date.day ?? null
}

/** Named dates before bare ones, and the day of publication before that of an update. */
const TRUST = { published: 0, none: 1, updated: 2 } as const
const trust = ({ label }: DateInText) => TRUST[label ?? 'none']

function writtenDays(lines: readonly string[]): string[] {
  const dates = lines.flatMap((line) => datesIn(plainText(line)))
  return dates.sort((a, b) => trust(a) - trust(b)).map(({ date }) => date.day)
}

/**
 * The day (`YYYY-MM-DD`) on which a page says that it was published, `null` where it says nothing
 * that can be believed: no day before the web, none after `today`. What it states for machines
 * goes before what it shows.
 */
export function pageDay({ stated, lines }: DateClues, today: string): string | null {
  // Where the page was written it may be tomorrow already.
  const latest = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10)
  const days = [...stated.map(statedDay), ...writtenDays(lines)]
  return days.find((day) => day !== null && day >= FIRST_DAY && day <= latest) ?? null
}
