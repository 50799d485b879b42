/**
 * What an archive of 10,000 reports of one's own costs, in a real Chromium with the real side panel:
 * importing it, the first check after the background was stopped, the views. Times are medians where
 * something is done more than once; beside each the longest task of the panel meanwhile.
 * Run: `npm run build && node tests/bench/large-archive.ts [reports]`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import type { Page } from '@playwright/test'
import { launchWithExtension, openPanel, type Session } from '#scripts/launch.ts'
import { servePages } from '#scripts/serve-pages.ts'
import { stopBackground } from '#tests/e2e/stop-background.ts'
import type { WxtBrowser } from 'wxt/browser'
import { backgroundMemory } from './background-memory.ts'
import { hanIn } from './han-in.ts'
import { longestTask } from './longest-task.ts'
import { recombine } from './make-archive.ts'
import { Random } from './random.ts'
import { reportHead } from './report-head.ts'
import { middle, ms, say } from './say.ts'
import { scrollWindows } from './scroll-windows.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const SIZE = Number(argv[2] ?? 10_000)
const SHORTEST = 1500
const LONGEST = 3000
const RESTARTS = 7
const SEED = 20200216

const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`
/** From a click on a tab of the panel to the frame in which its view is there. */
const openView = (panel: Page, name: string, ready: string) =>
  panel.evaluate(
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

/** A message to the background, and how long its answer took, in ms. */
const timeMessage = (panel: Page, type: string, data: unknown) =>
  panel.evaluate(
    async ([name, content]) => {
      const from = performance.now()
      const message = { id: 0, type: name, data: content, timestamp: Date.now() }
      const { err } = await chrome.runtime.sendMessage<object, { err?: unknown }>(message)
      if (err) throw new Error(JSON.stringify(err))
      return performance.now() - from
    },
    [type, data] as const,
  )

/** Writes the reports as files; gives their paths, and the text of one of them. */
async function makeReports(folder: string, chosen: number) {
  await mkdir(folder)
  const words = await hanIn('seeds')
  const random = new Random(SEED)
  const paths: string[] = []
  let text = ''
  for (let i = 0; i < SIZE; i++) {
    const made = reportHead(i) + recombine(words, random.between(SHORTEST, LONGEST), random)
    const path = join(folder, `made-${i}.txt`)
    await writeFile(path, made)
    paths.push(path)
    if (i === chosen) text = made
  }
  return { paths, text }
}

/** By the browser's own door: what automation offers carries the files themselves, 50 MB at most. */
async function chooseFiles(panel: Page, paths: readonly string[]): Promise<void> {
  const devtools = await panel.context().newCDPSession(panel)
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: "document.querySelector('input[type=file]')",
  })
  const { objectId } = result
  if (objectId === undefined) throw new Error('The panel has no door for files.')
  await devtools.send('DOM.setFileInputFiles', { files: [...paths], objectId })
  await devtools.detach()
}

async function importReports(panel: Page, paths: readonly string[]): Promise<void> {
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.locator('li').first().waitFor()
  let took = 0
  const task = await longestTask(panel, async () => {
    await chooseFiles(panel, paths)
    const started = performance.now()
    await panel.getByText(`${paths.length} reports added`).waitFor({ timeout: 300_000 })
    took = performance.now() - started
  })
  const rate = `${(took / 1000).toFixed(1)} s, ${Math.round((1000 * paths.length) / took)}/s`
  say(`importing ${paths.length} reports, indexed`, rate, task)
}

async function restarts(session: Session, tab: Page, panel: Page, text: string): Promise<void> {
  for (const [name, type, data] of [
    ['check of a page', 'checkPage', { url: '', text }],
    ['look-up', 'lookUp', '对办公场所每天消毒'],
    ['measures of a page', 'compareMeasures', { url: '', text, related: [] }],
  ] as const) {
    const first: number[] = []
    const again: number[] = []
    for (let i = 0; i < RESTARTS; i++) {
      await stopBackground(session, tab)
      await panel.waitForTimeout(200)
      first.push(await timeMessage(panel, type, data))
      again.push(await timeMessage(panel, type, data))
    }
    say(`${name}: background stopped, then again`, `${ms(middle(first))}, ${ms(middle(again))}`)
  }
  const { heap, arrays } = await backgroundMemory(session.devtoolsUrl)
  say('memory of the background: heap and arrays', `${mb(heap)} + ${mb(arrays)}`)
}

async function archiveView(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Passages' }).click()
  const opened: number[] = []
  const opening = await longestTask(panel, async () => {
    for (let i = 0; i < 5; i++) {
      opened.push(await openView(panel, 'Archive', '#view ul li'))
      await panel.waitForTimeout(400)
      await panel.getByRole('tab', { name: 'Passages' }).click()
    }
  })
  say('archive view: first and median', `${ms(opened[0]!)}, ${ms(middle(opened))}`, opening)
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.locator('li').first().waitFor()
  say('  scrolling 60 windows', '', await longestTask(panel, () => scrollWindows(panel, 60)))
  const typing = await longestTask(panel, () =>
    panel.getByRole('searchbox').pressSequentially('第99号 2020-04', { delay: 60 }),
  )
  say('  typing', '', typing)
  await panel.getByRole('searchbox').fill('')
  const sorting = await longestTask(panel, async () => {
    for (const order of ['oldest', 'organisation', 'title', 'newest'])
      await panel.getByRole('combobox').selectOption(order)
  })
  say('  sorting', '', sorting)
}

async function otherViews(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Passages' }).click()
  const opened: number[] = []
  const task = await longestTask(panel, async () => {
    for (let i = 0; i < 5; i++) {
      opened.push(await openView(panel, 'Measures', '#view section li, #view table'))
      await panel.waitForTimeout(300)
      await panel.getByRole('tab', { name: 'Passages' }).click()
    }
  })
  say('measures view: first and median', `${ms(opened[0]!)}, ${ms(middle(opened))}`, task)
  await panel.getByRole('tab', { name: 'Look up' }).click()
  const found: number[] = []
  const typing = await longestTask(panel, async () => {
    for (const words of [
      '疫情防控应急队伍',
      '储备口罩',
      '每日零报告制度',
      '减免房租',
      '体温监测',
    ]) {
      await panel.getByRole('searchbox').fill('')
      await panel.getByRole('searchbox').pressSequentially(words, { delay: 60 })
      const from = performance.now()
      await panel.waitForFunction(() => document.querySelector('section li mark') !== null)
      found.push(performance.now() - from)
    }
  })
  say('look-up as one types: answer after the last key', ms(middle(found)), typing)
}

const profile = await mkdtemp(join(tmpdir(), 'duidu-bench-large-'))
const server = await servePages('tests/fixtures/pages')
const session = await launchWithExtension({
  headless: true,
  extensionDir: resolve('.output/chrome-mv3'),
  userDataDir: join(profile, 'browser'),
})
try {
  const tab = await session.context.newPage()
  await tab.goto(server.url('demo/'))
  const panel = await openPanel(session, tab)
  const { paths, text } = await makeReports(join(profile, 'reports'), SIZE >> 1)
  await importReports(panel, paths)
  await restarts(session, tab, panel, text)
  await archiveView(panel)
  await otherViews(panel)
  await panel.context().browser()?.close()
} finally {
  await session.context.close()
  await server.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}
