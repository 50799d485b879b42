/**
 * How fast and how good the engine is, beside peers in the same run: `npm run bench`.
 * Prints each figure beside the one of the run before, which tests/bench/results/bench.json keeps.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { buildIndex } from '#lib/archive/build-index.ts'
import { changeReader } from '#lib/match/change-reader.ts'
import { matchPage, matchPageInSlices } from '#lib/match/match-page.ts'
import { parseReport } from '#lib/report/parse.ts'
import { fold } from '#lib/text/fold.ts'
import { diffPeer } from './diff-peer.ts'
import { fusePeer } from './fuse-peer.ts'
import { makePages, type MadePage } from './make-pages.ts'
import { plagdet, type Case } from './plagdet.ts'
import { Random } from './random.ts'
import { smithWaterman } from './smith-waterman.ts'

const ROOT = new URL('../../', import.meta.url)
const RESULTS = new URL('tests/bench/results/bench.json', ROOT)
const SEED = 20200216
const PAGES_A_KIND = 16

function readFolder(path: string): Map<string, string> {
  const folder = new URL(path, ROOT)
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}

const reports = [...readFolder('seeds/')].map(([name, text]) => parseReport(text, name))
const hosts = readFolder('tests/fixtures/hosts/')
const index = buildIndex({ format: 1, reports })
const pages = makePages(reports, hosts, PAGES_A_KIND, SEED)

/** Pages of `size` characters: hosts one after another, some with passages taken over. */
function longPages(size: number, count: number): string[] {
  const random = new Random(SEED)
  const plain = [...hosts.values()]
  return Array.from({ length: count }, () => {
    let text = ''
    while (text.length < size)
      text += (random.chance(0.5) ? random.pick(plain) : random.pick(pages).text) + '\n'
    return text.slice(0, size)
  })
}

interface Times {
  readonly median: number
  readonly p95: number
}

function timesOf(list: number[]): Times {
  list.sort((a, b) => a - b)
  const at = (share: number) =>
    +list[Math.min(list.length - 1, Math.floor(list.length * share))]!.toFixed(4)
  return { median: at(0.5), p95: at(0.95) }
}

/**
 * Times `work` on every input, after one round to warm up; milliseconds. Of `rounds` runs of an
 * input the fastest counts, since other work on the machine is not the engine's.
 */
function time<T>(inputs: readonly T[], rounds: number, work: (input: T) => unknown): Times {
  for (const input of inputs) work(input)
  const best = inputs.map(() => Infinity)
  for (let round = 0; round < rounds; round++)
    inputs.forEach((input, i) => {
      const started = performance.now()
      work(input)
      best[i] = Math.min(best[i]!, performance.now() - started)
    })
  return timesOf(best)
}

async function timeSlices(text: string): Promise<{ total: number; longestSlice: number }> {
  let longestSlice = 0
  const started = performance.now()
  let slice = started
  await matchPageInSlices(text, index, async () => {
    const now = performance.now()
    longestSlice = Math.max(longestSlice, now - slice)
    slice = performance.now()
  })
  return {
    total: +(performance.now() - started).toFixed(1),
    longestSlice: +longestSlice.toFixed(1),
  }
}

/** Times the reading of what changed, in passages that are known. */
function timeChanges(texts: readonly string[], rounds: number): Times {
  const sources = new Map(reports.map((report) => [report.source, report.text]))
  const matched = texts.map((text) => ({ text, found: matchPage(text, index).reports }))
  return time(matched, rounds, ({ text, found }) => {
    const readChanges = changeReader(text)
    return found.map((report) => readChanges(report, sources.get(report.source)!))
  })
}

const casesOf = (list: readonly MadePage[]) =>
  list.flatMap((page) =>
    page.truth.map((t): Case => ({
      key: `${page.id} ${t.source}`,
      page: [t.pageStart, t.pageEnd],
      report: [t.sourceStart, t.sourceEnd],
    })),
  )

const detectedOn = (list: readonly MadePage[]) =>
  list.flatMap((page) =>
    matchPage(page.text, index).reports.flatMap((report) =>
      report.passages
        .filter((passage) => passage.kind === 'reuse')
        .map((p): Case => ({ key: `${page.id} ${report.source}`, page: p.page, report: p.span })),
    ),
  )

/** Share of passages whose four ends are at most three characters off. */
function closeEnds(planted: readonly Case[], detected: readonly Case[]): number {
  const near = (a: readonly [number, number], b: readonly [number, number]) =>
    Math.abs(a[0] - b[0]) <= 3 && Math.abs(a[1] - b[1]) <= 3
  const close = planted.filter((one) =>
    detected.some((d) => d.key === one.key && near(d.page, one.page)),
  )
  return +(close.length / planted.length).toFixed(3)
}

const sentences = reports.flatMap((report) => report.text.match(/[^。!?\n]{6,}/g) ?? [])
const searchFuse = fusePeer(sentences)
const short = longPages(3000, 24)
const long = longPages(20_000, 16)
const million = longPages(1_000_000, 1)[0]!
const sentence = reports[2]!.text.slice(500, 540)
let dictionary = ''
for (let code = 0x4e00; code < 0x9fa5; code++)
  dictionary += `${String.fromCharCode(code)}:${sentences[code % sentences.length]!.slice(0, 9)}。\n`

const characters = short.reduce((sum, text) => sum + text.length, 0)
const folding = time([short], 40, (texts) => texts.forEach(fold))
await timeSlices(million)
const kinds = [...new Set(pages.map((page) => page.kind))]
const planted = casesOf(pages)
const detected = detectedOn(pages)

const figures: Record<string, unknown> = {
  'fold, ns a character': +((folding.median * 1e6) / characters).toFixed(1),
  'page of 3,000 characters, ms': time(short, 12, (text) => matchPage(text, index)),
  'page of 20,000 characters, ms': time(long, 8, (text) => matchPage(text, index)),
  'the changes of a page of 3,000 characters, ms': timeChanges(short, 12),
  'the changes of a page of 20,000 characters, ms': timeChanges(long, 8),
  'page of 1,000,000 characters, ms': await timeSlices(million),
  'worst: one character × 100,000, ms': time(['疫'.repeat(100_000)], 5, (t) => matchPage(t, index)),
  'worst: one sentence × 5,000, ms': time([sentence.repeat(5000)], 5, (t) => matchPage(t, index)),
  'worst: a report × 50, ms': time([`${reports[0]!.text}\n`.repeat(50)], 5, (t) =>
    matchPage(t, index),
  ),
  'worst: a dictionary page, ms': time([dictionary], 5, (t) => matchPage(t, index)),
  'peer fuse.js, a sentence among those of the reports, ms': time(
    short.slice(0, 4).flatMap((text) => text.match(/[^。!?\n]{12,32}/g)?.slice(0, 2) ?? []),
    2,
    searchFuse,
  ),
  'peer fast-diff, 3,000 characters against the reports, ms': time(short.slice(0, 4), 2, (text) =>
    reports.map((report) => diffPeer(text, report.text)),
  ),
  'peer Smith–Waterman over 3-grams, 3,000 characters against the reports, ms': time(
    short.slice(0, 2),
    1,
    (text) => reports.map((_, i) => smithWaterman(fold(text).codes, index.foldedAt(i).codes, 3)),
  ),
  'quality on made pages': plagdet(planted, detected),
  'page ends within 3 characters, share': closeEnds(planted, detected),
  'false alarms on clean hosts': new Set(
    detected.filter((d) => d.key.startsWith('none')).map((d) => d.key.split(' ')[0]),
  ).size,
  'plagdet by kind': Object.fromEntries(
    kinds
      .filter((kind) => kind !== 'none')
      .map((kind) => {
        const of = (list: readonly Case[]) => list.filter((c) => c.key.startsWith(`${kind}-`))
        return [kind, +plagdet(of(planted), of(detected)).plagdet.toFixed(3)]
      }),
  ),
}

const before = existsSync(RESULTS)
  ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as { figures: Record<string, unknown> }).figures
  : {}
for (const [name, value] of Object.entries(figures))
  console.log(
    `${name}\n  now    ${JSON.stringify(value)}\n  before ${JSON.stringify(before[name] ?? null)}`,
  )
mkdirSync(new URL('.', RESULTS), { recursive: true })
writeFileSync(RESULTS, JSON.stringify({ node: process.version, figures }, null, 2) + '\n')
