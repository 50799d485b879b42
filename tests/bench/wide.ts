/**
 * How the side-by-side view feels with a page of 1,000,000 characters that has 1,000 passages of one
 * report, in a real Chromium: how long until both texts are there, what it says meanwhile, and what
 * scrolling, resizing and stepping cost.
 * Run: `npm run build && node tests/bench/wide.ts [passages] [characters]`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import type { Page } from '@playwright/test'
import { launchWithExtension, openPanel } from '#scripts/launch.ts'
import { servePages } from '#scripts/serve-pages.ts'
import { hanIn } from './han-in.ts'
import { recombine } from './make-archive.ts'
import { Random } from './random.ts'
import { middle, ms, say } from './say.ts'

const PASSAGES = Number(argv[2] ?? 1000)
const CHARACTERS = Number(argv[3] ?? 1_000_000)
/** Of one passage. */
const LENGTH = 110
const TURNS = 5
const SEED = 20201105

/** A report whose every second paragraph the page has too, between texts of its own. */
async function makeTexts() {
  const random = new Random(SEED)
  const [mine, others] = [await hanIn('seeds'), await hanIn('tests/fixtures/hosts')]
  const paragraph = (base: string, size: number) =>
    recombine(base, size, random).replace(/\n/g, '').replace(/,$/, '') + '。'
  const taken = Array.from({ length: PASSAGES }, () => paragraph(mine, LENGTH))
  const between = Math.round(CHARACTERS / PASSAGES) - LENGTH
  const report =
    '千处集团疫情防控工作纪实\n2020年3月1日\n千处集团\n' +
    taken.map((words) => `${words}\n${paragraph(mine, LENGTH)}\n`).join('')
  const page = taken.map((words) => `<p>${paragraph(others, between)}</p><p>${words}</p>`).join('')
  return {
    report,
    page: `<!doctype html><meta charset="utf-8"><title>千处</title><article>${page}</article>`,
  }
}

const profile = await mkdtemp(join(tmpdir(), 'duidu-bench-wide-'))
const { report, page } = await makeTexts()
await mkdir(join(profile, 'pages', 'long'), { recursive: true })
await writeFile(join(profile, 'pages', 'long', 'index.html'), page)
await writeFile(join(profile, 'thousand.txt'), report)
const server = await servePages(join(profile, 'pages'))
const session = await launchWithExtension({
  headless: true,
  extensionDir: resolve('.output/chrome-mv3'),
  userDataDir: join(profile, 'browser'),
  size: { width: 1900, height: 1000 },
})
const tab = await session.context.newPage()

/** What a trace of the browser says of one task. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** As the clock has it, in µs. */
  readonly dur?: number
  /** As the thread was at work, in µs: what others on the machine do is not in it. */
  readonly tdur?: number
}

/** What promises go on with runs behind a task, and stands beside it in a trace. */
const TASKS = /RunTask$|PerformMicrotaskCheckpoint$/

/** The longest task of the main thread that lays the view out, while `act` goes on, in ms. */
async function longestTask(act: () => Promise<void>): Promise<{ clock: number; work: number }> {
  const devtools = await session.context.browser()!.newBrowserCDPSession()
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown[] as TraceEvent[])),
  )
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done))
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  })
  await act()
  await devtools.send('Tracing.end')
  await complete
  await devtools.detach()
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const laidOut = new Map<string, number>()
  for (const event of events)
    if (event.name === 'UpdateLayoutTree')
      laidOut.set(threadOf(event), (laidOut.get(threadOf(event)) ?? 0) + (event.dur ?? 0))
  const [main] = [...laidOut].sort((a, b) => b[1] - a[1])[0] ?? ['']
  const tasks = events.filter((event) => TASKS.test(event.name) && threadOf(event) === main)
  const most = (of: 'dur' | 'tdur') => Math.max(0, ...tasks.map((task) => task[of] ?? 0)) / 1000
  return { clock: most('dur'), work: most('tdur') }
}

const isSet = (wide: Page) =>
  wide.waitForFunction(
    () => document.querySelector('.column') && !document.querySelector('.setting'),
    null,
    { timeout: 120_000, polling: 50 },
  )

async function open(panel: Page): Promise<Page> {
  const opening = session.context.waitForEvent('page')
  const from = performance.now()
  await panel.getByRole('button', { name: 'Read side by side' }).first().click()
  const wide = await opening
  const said: string[] = []
  const seen = async (what: string, selector: string) => {
    await wide.locator(selector).first().waitFor({ timeout: 120_000 })
    said.push(`${what} ${ms(performance.now() - from)}`)
  }
  await Promise.all([seen('something', 'h2'), seen('text', '.column p')])
  await isSet(wide)
  said.push(`all ${ms(performance.now() - from)}`)
  say('opening', said.join(' · '))
  return wide
}

async function scroll(wide: Page): Promise<void> {
  await wide.mouse.move(500, 600)
  for (let i = 0; i < 60; i++) {
    await wide.mouse.wheel(0, 900)
    await wide.waitForTimeout(25)
  }
}

async function step(wide: Page): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await wide.keyboard.press('n')
    await wide.waitForTimeout(60)
  }
}

async function tell(what: string, turns: number, act: () => Promise<void>): Promise<void> {
  const found: { clock: number; work: number }[] = []
  for (let i = 0; i < turns; i++) found.push(await longestTask(act))
  const work = middle(found.map((one) => one.work))
  const clock = middle(found.map((one) => one.clock))
  say(`${what}, longest task`, `${ms(work)} at work, ${ms(clock)} by the clock`)
}

try {
  await tab.goto(server.url('long/'))
  const panel = await openPanel(session, tab)
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.locator('input[type=file]').setInputFiles(join(profile, 'thousand.txt'))
  await panel.getByText('千处集团疫情防控工作纪实').first().waitFor({ timeout: 60_000 })
  await panel.getByRole('tab', { name: 'Passages' }).click()
  await panel
    .getByRole('button', { name: 'Read side by side' })
    .first()
    .waitFor({ timeout: 60_000 })
  const wide = await open(panel)
  await wide.bringToFront()
  say('passages', await wide.locator('.place').innerText())
  await tell('scrolling', TURNS, () => scroll(wide))
  await tell('stepping', TURNS, () => step(wide))
  await tell('opening again', 1, async () => {
    await wide.reload()
    await isSet(wide)
  })
  await tell('another width', 1, async () => {
    await wide.setViewportSize({ width: 1300, height: 800 })
    await wide.waitForTimeout(500)
  })
} finally {
  await session.context.close()
  await server.close()
  await rm(profile, { recursive: true, force: true })
}
