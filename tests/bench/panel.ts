/**
 * How soon the panel answers, in a real Chromium with the real side panel: how long until the first
 * cards after it was opened, in stages and beside a panel with one word in it, and what moves after
 * them. Run: `npm run build && node tests/bench/panel.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { launchWithExtension, shownPanel } from '#scripts/launch.ts'
import { servePages } from '#scripts/serve-pages.ts'
import { stopBackground } from '#tests/e2e/stop-background.ts'
import type { WxtBrowser } from 'wxt/browser'
import { emptyExtension } from './empty-extension.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const OPENINGS = 9

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

try {
  await tab.goto(server.url('demo/'))
  await tab.waitForTimeout(1500)
  await openings(false)
  await openings(true)
} finally {
  await session.context.close()
  await server.close()
  await rm(profile, { recursive: true, force: true })
}
