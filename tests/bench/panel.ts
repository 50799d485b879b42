/**
 * How the panel feels, in a real Chromium with the real side panel: how long until the first cards
 * after it was opened, in stages and beside a panel with one word in it, what moves after them, and what an archive of 10,000 reports costs: importing
 * them, opening the views, scrolling, typing.
 * Run: `npm run build && node tests/bench/panel.ts [reports]`; 0 leaves the large archive out.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import type { Page } from '@playwright/test'
import { launchWithExtension, openPanel, shownPanel } from '#scripts/launch.ts'
import { servePages } from '#scripts/serve-pages.ts'
import { stopBackground } from '#tests/e2e/stop-background.ts'
import type { WxtBrowser } from 'wxt/browser'
import { emptyExtension } from './empty-extension.ts'
import { recombine } from './make-archive.ts'
import { Random } from './random.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const SIZE = Number(argv[2] ?? 10_000)
const OPENINGS = 9
const REPORT_LENGTH = 2000
const SEED = 20200216

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const ms = (value: number) => `${Math.round(value)} ms`
const say = (what: string, value: string) => console.log(`${what.padEnd(52)} ${value}`)

/** The marks that the panel leaves on its way to the first answer. */
const STAGES = {
  'first-script': 'its first script runs',
  panel: 'its other scripts have run',
  tab: 'the tab is known',
  page: 'the page has answered',
  reports: 'the reports are there',
  shown: 'the answer is on the page',
}

const profile = await mkdtemp(join(tmpdir(), 'duidu-bench-panel-'))
const emptyDir = join(profile, 'empty')
const emptyId = await emptyExtension(emptyDir)
const server = await servePages('tests/fixtures/pages')
const session = await launchWithExtension({
  headless: true,
  extensionDir: [resolve('.output/chrome-mv3'), emptyDir].join(),
  userDataDir: join(profile, 'browser'),
})
const tab = await session.context.newPage()

/** In ms since the panel was opened. */
type Stages = Readonly<Record<string, number>>

/** What a panel saw since it was opened at `from` (ms since 1970), and what moved after its answer. */
async function firstAnswer(panel: Page, from: number): Promise<{ stages: Stages; moved: number }> {
  await panel.locator('article').first().waitFor({ timeout: 120_000 })
  await panel.waitForTimeout(600)
  return panel.evaluate((opened) => {
    const read = (type: string) =>
      new Promise<PerformanceEntry[]>((done) => {
        const seen: PerformanceEntry[] = []
        const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()))
        observer.observe({ type, buffered: true })
        setTimeout(() => {
          observer.disconnect()
          done(seen)
        }, 50)
      })
    return Promise.all([read('largest-contentful-paint'), read('layout-shift')]).then(
      ([paints, shifts]) => {
        const card = (paints as (PerformanceEntry & { element: Element | null })[]).find(
          ({ element }) => element?.closest('article'),
        )
        const painted = card?.startTime ?? NaN
        const marks = performance.getEntriesByType('mark')
        const stages = [...marks.map(({ name, startTime }) => [name, startTime] as const)]
        stages.push(['painted', painted])
        const since = performance.timeOrigin - opened
        return {
          stages: Object.fromEntries(stages.map(([name, time]) => [name, since + time])),
          moved: (shifts as (PerformanceEntry & { value: number })[])
            .filter(({ startTime }) => startTime > painted)
            .reduce((sum, { value }) => sum + value, 0),
        }
      },
    )
  }, from)
}

/** Opens the panel of an extension beside the page, and closes it again. */
async function openOnce(extensionId: string, killed: boolean) {
  const helper = await session.context.newPage()
  await helper.goto(`chrome-extension://${extensionId}/manifest.json`)
  await tab.bringToFront()
  if (killed) await stopBackground(session, tab)
  await tab.waitForTimeout(300)
  const from = await helper.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true })
    const opened = performance.timeOrigin + performance.now()
    await chrome.sidePanel.open({ windowId: front!.windowId })
    return opened
  })
  const panel = await shownPanel({ ...session, extensionId })
  const seen = await firstAnswer(panel, from)
  await panel.evaluate(() => window.close())
  await panel.context().browser()?.close()
  await helper.close()
  await tab.waitForTimeout(200)
  return seen
}

async function openings(killed: boolean): Promise<void> {
  const floors: Stages[] = []
  const firsts: Stages[] = []
  const moves: number[] = []
  // In turns: what the machine does meanwhile happens to both.
  for (let i = 0; i < OPENINGS; i++) {
    floors.push((await openOnce(emptyId, false)).stages)
    const { stages, moved } = await openOnce(session.extensionId, killed)
    firsts.push(stages)
    moves.push(moved)
  }
  const name = killed ? 'after the background was killed' : 'warm'
  const times = (all: readonly Stages[], stage: string) => all.map((one) => one[stage] ?? NaN)
  const paints = times(firsts, 'painted')
  const floor = middle(times(floors, 'painted'))
  say(
    `first cards after opening, ${name}`,
    `${ms(middle(paints))} (most ${ms(Math.max(...paints))})`,
  )
  say(
    '  an empty panel, its first script and painted',
    `${ms(middle(times(floors, 'script')))}, ${ms(floor)}`,
  )
  say('  so ours is', ms(middle(paints) - floor))
  for (const [stage, meaning] of Object.entries(STAGES))
    say(`  ${meaning}`, ms(middle(times(firsts, stage))))
  say('  layout shift after the first card', Math.max(...moves).toFixed(4))
}

/** The longest task of the panel's main thread while `act` goes on, in ms. */
async function longestTask(panel: Page, act: () => Promise<void>): Promise<number> {
  await panel.evaluate(() => {
    const longest = { value: 0 }
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        longest.value = Math.max(longest.value, duration)
    })
    observer.observe({ type: 'longtask' })
    Object.assign(globalThis, { longest })
  })
  await act()
  await panel.waitForTimeout(300)
  return panel.evaluate(() => (globalThis as { longest?: { value: number } }).longest!.value)
}

/** From a click on a tab of the panel to the frame in which its view is there. */
async function openView(panel: Page, name: string, ready: string): Promise<number> {
  return panel.evaluate(
    ([label, selector]) =>
      new Promise<number>((done) => {
        const tabs = Array.from(document.querySelectorAll<HTMLElement>('[role=tab]'))
        const from = performance.now()
        tabs.find(({ textContent }) => textContent === label)!.click()
        const look = () => {
          if (document.querySelector(selector)) done(performance.now() - from)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    [name, ready] as const,
  )
}

async function largeArchive(): Promise<void> {
  const folder = join(profile, 'reports')
  await mkdir(folder)
  const names = (await readdir('seeds')).filter((name) => name.endsWith('.txt'))
  const texts = await Promise.all(names.map((name) => readFile(`seeds/${name}`, 'utf8')))
  const base = texts.join('').replace(/[^\p{Script=Han}]/gu, '')
  const random = new Random(SEED)
  const files: string[] = []
  for (let i = 0; i < SIZE; i++) {
    const day = `2020年${1 + (i % 12)}月${1 + (i % 28)}日`
    const head = `第${i}号集团疫情防控工作纪实\n${day}\n第${i}号集团\n`
    const path = join(folder, `made-${i}.txt`)
    await writeFile(path, head + recombine(base, REPORT_LENGTH, random))
    files.push(path)
  }
  const panel = await openPanel(session, tab)
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.locator('li').first().waitFor()
  const started = performance.now()
  const blocked = await longestTask(panel, async () => {
    await panel.locator('input[type=file]').setInputFiles(files)
    await panel.locator('progress').waitFor()
    let longestWait = 0
    while ((await panel.locator('.progress').count()) > 0) {
      const asked = performance.now()
      await panel.evaluate(() => chrome.runtime.sendMessage('are you there?').catch(() => null))
      longestWait = Math.max(longestWait, performance.now() - asked)
      await panel.waitForTimeout(100)
    }
    say('  longest wait for the background while it imports', ms(longestWait))
  })
  say(`importing ${SIZE} reports`, `${((performance.now() - started) / 1000).toFixed(1)} s`)
  say('  longest task of the panel meanwhile', ms(blocked))
  say('  said', await panel.locator('header [role=status]').first().innerText())
  await measureViews(panel)
  await panel.context().browser()?.close()
}

async function measureViews(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Passages' }).click()
  const archive: number[] = []
  const measures: number[] = []
  for (let i = 0; i < 5; i++) {
    archive.push(await openView(panel, 'Archive', '#view header + * li, #view ul li'))
    await panel.waitForTimeout(400)
    measures.push(await openView(panel, 'Measures', '#view section li, #view table'))
    await panel.waitForTimeout(400)
  }
  say('opening the archive, first and median', `${ms(archive[0]!)}, ${ms(middle(archive))}`)
  say('opening the measures, first and median', `${ms(measures[0]!)}, ${ms(middle(measures))}`)
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.locator('li').first().waitFor()
  await panel.waitForTimeout(500)
  say(
    'scrolling the archive, longest task',
    ms(
      await longestTask(panel, async () => {
        for (let i = 0; i < 60; i++) {
          await panel.evaluate(() => scrollBy(0, 700))
          await panel.waitForTimeout(30)
        }
      }),
    ),
  )
  say(
    'typing in the archive, longest task',
    ms(
      await longestTask(panel, () =>
        panel.getByRole('searchbox').pressSequentially('第99号 2020-04', { delay: 60 }),
      ),
    ),
  )
  await panel.getByRole('tab', { name: 'Look up' }).click()
  const asked = performance.now()
  await panel.getByRole('searchbox').fill('對辦公場所每天消毒')
  await panel.locator('section li').first().waitFor()
  say('first look-up', ms(performance.now() - asked))
  const again: number[] = []
  for (const words of ['疫情防控应急队伍', '储备口罩', '每日零报告制度', '减免房租', '体温监测']) {
    const from = performance.now()
    await panel.getByRole('searchbox').fill(words)
    await panel.getByText(words.slice(0, 2)).first().waitFor()
    await panel.waitForFunction(() => document.querySelector('section li mark') !== null)
    again.push(performance.now() - from)
    await panel.waitForTimeout(300)
  }
  say('look-up, median', ms(middle(again)))
  say(
    'typing a look-up, longest task',
    ms(
      await longestTask(panel, async () => {
        await panel.getByRole('searchbox').fill('')
        await panel.getByRole('searchbox').pressSequentially('成立疫情防控工作领导小组', {
          delay: 60,
        })
      }),
    ),
  )
}

try {
  await tab.goto(server.url('demo/'))
  await tab.waitForTimeout(1500)
  await openings(false)
  await openings(true)
  if (SIZE > 0) {
    await largeArchive()
    await openings(false)
    await openings(true)
  }
} finally {
  await session.context.close()
  await server.close()
  await rm(profile, { recursive: true, force: true })
}
