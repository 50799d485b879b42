/**
 * How soon the panel answers, in a real Chromium with the real side panel: how long until the first
 * cards after it was opened, in stages and beside a panel with one word in it, and what moves after
 * them. The extension in BESIDE, another build, takes turns with it in the same run.
 * Run: `npm run build && [BESIDE=DIR] node tests/bench/panel.ts [OPENINGS]`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { argv, env } from 'node:process'
import type { Page } from '@playwright/test'
import { launchWithExtension, shownPanel, type Session } from '#scripts/launch.ts'
import { servePages } from '#scripts/serve-pages.ts'
import { stopBackground } from '#tests/e2e/stop-background.ts'
import type { WxtBrowser } from 'wxt/browser'
import { emptyExtension } from './empty-extension.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const OPENINGS = Number(argv[2] ?? 9)

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const ms = (value: number) => `${Math.round(value)} ms`
const say = (what: string, value: string) => console.log(`${what.padEnd(52)} ${value}`)

/** The marks that the panel leaves on its way to the first answer. */
const STAGES = {
  'first-script': 'its first script runs',
  tab: 'the tab is known',
  kept: 'what was kept of its page is there',
  panel: 'its other scripts have run',
  page: 'the page has answered',
  reports: 'the reports are there',
  shown: 'the answer is on the page',
}

/** In ms since the panel was opened. */
type Stages = Readonly<Record<string, number>>

/** What one opening of a panel has shown. */
interface Opening {
  readonly stages: Stages
  /** The layout shift after its first card. */
  readonly moved: number
}

/** What a panel saw since it was opened at `from` (ms since 1970), and what moved after its answer. */
async function firstAnswer(panel: Page, from: number): Promise<Opening> {
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

/** A browser with a page in front that was compared. */
interface Setting {
  readonly session: Session
  readonly tab: Page
}

async function setUp(extensionDirs: readonly string[], profile: string): Promise<Setting> {
  const session = await launchWithExtension({
    headless: true,
    extensionDir: extensionDirs.join(),
    userDataDir: profile,
  })
  const tab = await session.context.newPage()
  await tab.goto(server.url('demo/'))
  await tab.waitForTimeout(1500)
  return { session, tab }
}

/** Opens the panel of an extension beside the page, and closes it again. */
async function openOnce(
  { session, tab }: Setting,
  extensionId: string,
  killed: boolean,
): Promise<Opening> {
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

const medianOf = (openings: readonly Opening[], stage: string) =>
  middle(openings.map(({ stages }) => stages[stage] ?? NaN))

function sayOpenings(name: string, openings: readonly Opening[], floor: number): void {
  const paints = openings.map(({ stages }) => stages.painted!)
  const most = Math.max(...paints)
  say(`first cards after opening, ${name}`, `${ms(middle(paints))} (most ${ms(most)})`)
  say('  beside the empty panel', `${(middle(paints) / floor).toFixed(2)} ×`)
  for (const [stage, meaning] of Object.entries(STAGES)) {
    const time = medianOf(openings, stage)
    if (!Number.isNaN(time)) say(`  ${meaning}`, ms(time))
  }
  const moved = Math.max(...openings.map((opening) => opening.moved))
  say('  layout shift after the first card', moved.toFixed(4))
}

const profile = await mkdtemp(join(tmpdir(), 'duidu-bench-panel-'))
const server = await servePages('tests/fixtures/pages')
const emptyDir = join(profile, 'empty')
const emptyId = await emptyExtension(emptyDir)
const settings: (readonly [name: string, Setting])[] = []

async function measure(killed: boolean): Promise<void> {
  const floors: Opening[] = []
  const openings = settings.map((): Opening[] => [])
  // In turns: what the machine does meanwhile happens to all of them.
  for (let i = 0; i < OPENINGS; i++) {
    floors.push(await openOnce(settings[0]![1], emptyId, false))
    for (const [at, [, setting]] of settings.entries())
      openings[at]!.push(await openOnce(setting, setting.session.extensionId, killed))
  }
  const floor = medianOf(floors, 'painted')
  say('an empty panel, its first script', ms(medianOf(floors, 'script')))
  say('  painted', ms(floor))
  for (const [at, [name]] of settings.entries())
    sayOpenings(`${name}, ${killed ? 'background killed' : 'warm'}`, openings[at]!, floor)
}

try {
  const dirs = { ours: '.output/chrome-mv3', ...(env.BESIDE ? { BESIDE: env.BESIDE } : {}) }
  for (const [name, dir] of Object.entries(dirs))
    settings.push([name, await setUp([resolve(dir), emptyDir], join(profile, name))])
  await measure(false)
  await measure(true)
} finally {
  for (const [, { session }] of settings) await session.context.close()
  await server.close()
  await rm(profile, { recursive: true, force: true })
}
