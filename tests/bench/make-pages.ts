import type { Report } from '#lib/report/report.ts'
import { DISGUISES } from './disguises.ts'
import { Random } from './random.ts'

/** A passage that was planted; offsets in the page's `text` and in the report `source`. */
export interface Planted {
  readonly source: string
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly pageStart: number
  readonly pageEnd: number
}

/** A page of which it is known what it took over. */
export interface MadePage {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly truth: readonly Planted[]
}

/** Texts by name. */
export type Texts = ReadonlyMap<string, string>

const sentencesOf = (text: string) => text.match(/[^。!?\n]*[。!?\n]+|[^。!?\n]+$/g) ?? []

/** A stretch of the report's body; half of them begin with a sentence. */
function cutPassage(report: Report, kind: string, random: Random): [number, number] {
  const { text } = report
  const [first, last] = report.body
  const size = kind === 'short' ? random.between(28, 60) : random.between(90, 520)
  const start = random.between(first, Math.max(first + 1, last - size))
  const sentence = /[。\n]/g
  sentence.lastIndex = start
  const found = random.chance(0.5) ? sentence.exec(text) : null
  let from = found && found.index + size < last ? found.index + 1 : start
  while (/\s/.test(text[from] ?? 'x')) from++
  let to = Math.min(last, from + size)
  if (kind !== 'short' && random.chance(0.5)) {
    const stop = text.indexOf('。', to)
    if (stop > 0 && stop < Math.min(last, to + 80)) to = stop + 1
  }
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return [from, to]
}

/** Plants disguised passages of `reports` between the sentences of a host. */
function makePage(
  id: string,
  kind: string,
  host: string,
  reports: readonly Report[],
  others: readonly string[],
  random: Random,
): MadePage {
  const sentences = sentencesOf(host)
  const places = random
    .shuffle(Array.from({ length: sentences.length - 2 }, (_, i) => i + 1))
    .slice(0, random.between(1, 4))
    .sort((a, b) => a - b)
    .filter((place, i, all) => !i || place - all[i - 1]! > 1)
  const truth: Planted[] = []
  let text = ''
  sentences.forEach((sentence, i) => {
    text += sentence
    if (!places.includes(i)) return
    const report = random.pick(reports)
    const { source } = report
    const [sourceStart, sourceEnd] = cutPassage(report, kind, random)
    if (
      truth.some(
        (t) => t.source === source && t.sourceStart < sourceEnd && sourceStart < t.sourceEnd,
      )
    )
      return
    const passage = DISGUISES[kind]!(
      report.text.slice(sourceStart, sourceEnd),
      random,
      others,
    ).trim()
    truth.push({
      source,
      sourceStart,
      sourceEnd,
      pageStart: text.length,
      pageEnd: text.length + passage.length,
    })
    text += passage + random.pick(['', '\n', '\n\n'])
  })
  return { id, kind, text, truth }
}

/** Makes `each` pages of every kind of disguise, and the hosts alone as kind `none`; seeded. */
export function makePages(
  reports: readonly Report[],
  hosts: Texts,
  each: number,
  seed: number,
): MadePage[] {
  const random = new Random(seed)
  const names = [...hosts.keys()]
  const pages: MadePage[] = []
  for (const kind of Object.keys(DISGUISES))
    for (let n = 0; n < each; n++) {
      const name = random.pick(names)
      const others = names
        .filter((other) => other !== name)
        .flatMap((other) => sentencesOf(hosts.get(other)!))
        .filter((s) => s.length > 12 && s.length < 60 && s.endsWith('。'))
      pages.push(makePage(`${kind}-${n}`, kind, hosts.get(name)!, reports, others, random))
    }
  for (const [name, text] of hosts)
    pages.push({ id: `none-${name}`, kind: 'none', text, truth: [] })
  return pages
}
