/**
 * What the content script costs a page: CPU time of the page's main thread inside our script, and
 * its longest task, from a Chromium trace. CPU time, so that a busy machine does not count.
 * Run: `node tests/bench/content-script.ts` after `npm run build`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { launchWithExtension } from '#scripts/launch.ts'
import { servePages } from '#scripts/serve-pages.ts'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly tid: number
  readonly pid: number
  readonly args: { readonly data?: { readonly url?: string } }
}

interface Case {
  readonly name: string
  readonly script: 'han' | 'latin'
  readonly characters: number
  /** Characters of a paragraph, and of each span inside it; 0 for plain text. */
  readonly paragraph: number
  readonly span: number
}

const CASES: readonly Case[] = [
  { name: 'English, 3,000', script: 'latin', characters: 3e3, paragraph: 400, span: 0 },
  { name: 'English, 200,000', script: 'latin', characters: 2e5, paragraph: 400, span: 0 },
  { name: 'Chinese, 3,000', script: 'han', characters: 3e3, paragraph: 150, span: 0 },
  { name: 'Chinese, 20,000', script: 'han', characters: 2e4, paragraph: 150, span: 0 },
  { name: 'Chinese, 1,000,000', script: 'han', characters: 1e6, paragraph: 150, span: 0 },
  { name: 'Chinese, 1,000,000 in spans', script: 'han', characters: 1e6, paragraph: 150, span: 10 },
  {
    name: 'Chinese, 1,000,000 in one node',
    script: 'han',
    characters: 1e6,
    paragraph: 1e6,
    span: 0,
  },
]
const REPETITIONS = 5

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** A page with so much text; the same for every run. */
function pageOf({ script, characters, paragraph, span }: Case): string {
  let seed = 7
  const next = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff)
  const letter = (i: number) => {
    if (script === 'latin') return i % 6 === 5 ? ' ' : String.fromCharCode(97 + (next() % 26))
    return i % 17 === 16 ? ',' : String.fromCharCode(0x4e00 + (next() % 4000))
  }
  const run = (length: number) => Array.from({ length }, (_, i) => letter(i)).join('')
  const paragraphs = Array.from({ length: Math.ceil(characters / paragraph) }, () => {
    if (span === 0) return `<p>${run(Math.min(paragraph, characters))}</p>`
    const spans = Array.from({ length: paragraph / span }, () => `<span>${run(span)}</span>`)
    return `<p>${spans.join('')}</p>`
  })
  return `<!doctype html><meta charset="utf-8"><title>x</title><article>${paragraphs.join('')}</article>`
}

const profile = await mkdtemp(join(tmpdir(), 'duidu-bench-'))
const server = await servePages('tests/fixtures/pages')
const session = await launchWithExtension({
  headless: true,
  extensionDir: resolve('.output/chrome-mv3'),
  userDataDir: profile,
})
const devtools = await chromium.connectOverCDP(session.devtoolsUrl)

async function measure(html: string): Promise<{ ours: number; longest: number }> {
  const page = await session.context.newPage()
  await page.route('**/bench', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await devtools.startTracing(undefined, { categories: ['devtools.timeline', 'toplevel'] })
  await page.goto(server.url('bench'))
  await page.waitForTimeout(html.length > 5e5 ? 4000 : 900)
  const trace = JSON.parse((await devtools.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  await page.close()
  const events = trace.traceEvents.filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined)
  const inside = (event: TraceEvent) => /\/(compare-)?page\.js$/.test(event.args.data?.url ?? '')
  const ours = events.filter(({ name }) => /FunctionCall|EvaluateScript|RunMicrotasks/.test(name))
  const mine = ours.filter(inside)
  const tasks = events.filter(({ name }) => /RunTask$/.test(name))
  const around = tasks.filter((task) =>
    mine.some(
      ({ ts, tid, pid }) =>
        tid === task.tid && pid === task.pid && ts >= task.ts && ts < task.ts + (task.dur ?? 0),
    ),
  )
  return {
    ours: mine.reduce((sum, { tdur }) => sum + tdur! / 1000, 0),
    longest: Math.max(0, ...around.map(({ tdur }) => tdur! / 1000)),
  }
}

for (const one of CASES) {
  const html = pageOf(one)
  const runs = []
  for (let i = 0; i < REPETITIONS; i++) runs.push(await measure(html))
  const ours = middle(runs.map((run) => run.ours)).toFixed(1)
  const longest = middle(runs.map((run) => run.longest)).toFixed(1)
  console.log(`${one.name}: ${ours} ms of script, longest task ${longest} ms`)
}
await devtools.close()
await session.context.close()
await server.close()
await rm(profile, { recursive: true, force: true })
