/**
 * Makes archives of 1,000, 10,000 and 100,000 reports and measures how the engine grows with them.
 * `npm run bench:scale` writes tests/bench/results/scale.json; sizes can be named as arguments.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { buildIndex, type ArchiveIndex } from '#lib/archive/build-index.ts'
import { foldReport } from '#lib/archive/fold-report.ts'
import { postingBytes } from '#lib/archive/postings.ts'
import { segmentSteps } from '#lib/archive/segment.ts'
import { findCandidates } from '#lib/match/find-candidates.ts'
import { matchPage } from '#lib/match/match-page.ts'
import type { FoundPair, ReportMatch } from '#lib/match/page-match.ts'
import type { Report } from '#lib/report/report.ts'
import { fold } from '#lib/text/fold.ts'
import { runSteps } from '#lib/text/run-steps.ts'
import { reportOf } from '#tests/report-of.ts'
import { recombine } from './make-archive.ts'
import { makePages, type MadePage } from './make-pages.ts'
import { plagdet, type Case } from './plagdet.ts'
import { Random } from './random.ts'

const ROOT = new URL('../../', import.meta.url)
const REPORT_LENGTH = 2000
const HOST_LENGTH = 1500
const PAGES_A_KIND = 12
/** Of so many runs the fastest counts: other work on the machine is not the engine's. */
const RUNS = 5
const SEED = 20200216

function readFolder(path: string): string[] {
  const folder = new URL(path, ROOT)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

const base = [...readFolder('seeds/'), ...readFolder('tests/fixtures/hosts/')]
  .join('')
  .replace(/[^\p{Script=Han}]/gu, '')

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function casesOf(pages: readonly MadePage[]): Case[] {
  return pages.flatMap((page) =>
    page.truth.map((t) => ({
      key: `${page.id} ${t.source}`,
      page: [t.pageStart, t.pageEnd] as const,
      report: [t.sourceStart, t.sourceEnd] as const,
    })),
  )
}

/** Share of planted passages whose report is among the candidates of its page. */
function candidateRecall(pages: readonly MadePage[], index: ArchiveIndex): number {
  let found = 0
  let planted = 0
  for (const page of pages) {
    const numbers = findCandidates(fold(page.text).codes, index.postings, index.size)
    const sources = new Set(numbers.map((number) => index.reportAt(number).source))
    planted += page.truth.length
    found += page.truth.filter((t) => sources.has(t.source)).length
  }
  return found / planted
}

function measure(size: number) {
  const random = new Random(SEED)
  const reports = Array.from({ length: size }, (_, i) =>
    reportOf(`made-${i}.txt`, recombine(base, REPORT_LENGTH, random)),
  )
  const hosts = new Map(
    Array.from({ length: 8 }, (_, i) => [`host-${i}`, recombine(base, HOST_LENGTH, random)]),
  )
  const chosen: Report[] = Array.from({ length: 400 }, () => random.pick(reports))
  const pages = makePages(chosen, hosts, PAGES_A_KIND, SEED)
  const started = performance.now()
  const index = buildIndex({ format: 1, reports })
  const buildMs = performance.now() - started
  const addStarted = performance.now()
  runSteps(segmentSteps(size, 1, () => foldReport(reports[0]!)))
  const addMs = performance.now() - addStarted

  for (const page of pages) matchPage(page.text, index)
  const times: number[] = []
  const detected: Case[] = []
  let falseAlarms = 0
  for (const page of pages) {
    let best = Infinity
    let found: readonly ReportMatch<FoundPair>[] = []
    for (let run = 0; run < RUNS; run++) {
      const before = performance.now()
      found = matchPage(page.text, index).reports
      best = Math.min(best, performance.now() - before)
    }
    times.push(best)
    const passages = found.flatMap((r) =>
      r.passages
        .filter((p) => p.kind === 'reuse')
        .map((p): Case => ({ key: `${page.id} ${r.source}`, page: p.page, report: p.span })),
    )
    detected.push(...passages)
    if (!page.truth.length && passages.length) falseAlarms++
  }
  times.sort((a, b) => a - b)
  const bytes = index.postings.reduce((sum, segment) => sum + postingBytes(segment), 0)
  return {
    reports: size,
    bytesAReport: Math.round(bytes / size),
    buildSeconds: +(buildMs / 1000).toFixed(2),
    addOneMs: +addMs.toFixed(1),
    queryMs: { p50: +percentile(times, 0.5).toFixed(2), p95: +percentile(times, 0.95).toFixed(2) },
    candidateRecall: index.postings.length ? +candidateRecall(pages, index).toFixed(4) : 1,
    ...plagdet(casesOf(pages), detected),
    falseAlarms,
  }
}

const sizes = process.argv.slice(2).map(Number)
const rows = (sizes.length ? sizes : [1000, 10_000, 100_000]).map((size) => {
  const row = measure(size)
  console.log(JSON.stringify(row))
  return row
})
const results = new URL('tests/bench/results/', ROOT)
mkdirSync(results, { recursive: true })
writeFileSync(
  new URL('scale.json', results),
  JSON.stringify({ node: process.version, rows }, null, 2) + '\n',
)
