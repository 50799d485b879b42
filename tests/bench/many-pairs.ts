/**
 * What a page with 1,000 passage pairs of 20 reports costs, in a real Chromium with the real side
 * panel: until the panel has drawn it, in the page itself, and as one scrolls, jumps and opens it side
 * by side. Beside each time the longest task meanwhile; 0 where none takes 50 ms.
 * Run: `npm run build && node tests/bench/many-pairs.ts`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { launchWithExtension, openPanel, type Session } from '#scripts/launch.ts'
import { servePages } from '#scripts/serve-pages.ts'
import { hanIn } from './han-in.ts'
import { longestTask } from './longest-task.ts'
import { recombine } from './make-archive.ts'
import { Random } from './random.ts'
import { reportHead } from './report-head.ts'
import { ms, say } from './say.ts'
import { scrollWindows } from './scroll-windows.ts'

const PAIRS = 1000
/** Reports that the page with many pairs takes from, and characters of each pair. */
const PAIRED_REPORTS = 20
const PAIR_LENGTH = 60
const SEED = 20200217

/** Reports, and a page that takes a thousand pieces from them, in an order of its own and with other figures. */
async function makePairs(folder: string) {
  await mkdir(folder)
  const words = await hanIn('seeds')
  const random = new Random(SEED)
  const pieces: string[] = []
  const half = () => recombine(words, PAIR_LENGTH >> 1, random)
  const reports = Array.from({ length: PAIRED_REPORTS }, (_, i) => {
    const lines = Array.from({ length: PAIRS / PAIRED_REPORTS }, () => {
      const [before, after] = [half(), half()]
      const people = random.between(100, 900)
      pieces.push(`${before}共${people + 7}人${after}`)
      return `${before}共${people}人${after}\n` + recombine(words, 2 * PAIR_LENGTH, random)
    })
    const path = join(folder, `paired-${i}.txt`)
    return { path, text: reportHead(20_000 + i) + lines.join('\n') }
  })
  for (const { path, text } of reports) await writeFile(path, text)
  const lines = random
    .shuffle(pieces)
    .map((piece) => `<p>${recombine(words, PAIR_LENGTH, random)}</p><p>${piece}</p>`)
  const html = `<!doctype html><meta charset="utf-8"><title>一千处</title><article>${lines.join('\n')}</article>`
  await writeFile(join(folder, 'index.html'), html)
  return reports.map(({ path }) => path)
}

async function manyPairs(session: Session, tab: Page, panel: Page, folder: string): Promise<void> {
  const paths = await makePairs(folder)
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.locator('input[type=file]').setInputFiles(paths)
  await panel.getByText(`${paths.length} reports added`).waitFor({ timeout: 60_000 })
  await panel.getByRole('tab', { name: 'Passages' }).click()
  const pages = await servePages(folder)
  await tab.goto('about:blank')
  const page = await longestTask(tab, async () => {
    await tab.goto(pages.url(''))
  }).catch(() => null)
  await tab.goto('about:blank')
  let drawn = 0
  const drawing = await longestTask(panel, async () => {
    const from = performance.now()
    await tab.goto(pages.url(''))
    await panel.locator('article').first().waitFor({ timeout: 60_000 })
    drawn = performance.now() - from
  })
  const count = await panel.evaluate(() => document.querySelectorAll('.strip .lane button').length)
  say(`page with ${count} pairs: loaded, checked, drawn`, ms(drawn), drawing)
  if (page !== null) say('  in the page', '', page)
  say('  scrolling the panel', '', await longestTask(panel, () => scrollWindows(panel, 120)))
  say('  scrolling the page', '', await longestTask(tab, () => scrollWindows(tab, 120)))
  const jumping = await longestTask(panel, async () => {
    await panel.evaluate(() => scrollTo(0, 0))
    for (let i = 0; i < 10; i++) {
      await panel
        .locator('.strip .lane button')
        .nth(i * 90)
        .click({ force: true })
      await panel.waitForTimeout(100)
    }
  })
  say('  jumping by the strip', '', jumping)
  await wideView(session, panel)
  await pages.close()
}

async function wideView(session: Session, panel: Page): Promise<void> {
  const opening = session.context.waitForEvent('page')
  const from = performance.now()
  await panel
    .getByRole('button', { name: /side by side/i })
    .first()
    .click()
  const wide = await opening
  await wide.locator('main').first().waitFor()
  await wide.waitForLoadState('load')
  await wide.locator('mark, [data-pair], .band, path').first().waitFor({ state: 'attached' })
  say('  side by side: opened', ms(performance.now() - from))
  const task = await longestTask(wide, async () => {
    for (let i = 0; i < 80; i++) {
      await wide.mouse.move(300, 400)
      await wide.mouse.wheel(0, 500)
      await wide.waitForTimeout(30)
    }
  })
  say('  side by side: scrolling', '', task)
  await wide.close()
}

const profile = await mkdtemp(join(tmpdir(), 'duidu-bench-pairs-'))
const session = await launchWithExtension({
  headless: true,
  extensionDir: resolve('.output/chrome-mv3'),
  userDataDir: join(profile, 'browser'),
})
try {
  const tab = await session.context.newPage()
  const panel = await openPanel(session, tab)
  await manyPairs(session, tab, panel, join(profile, 'pairs'))
  await panel.context().browser()?.close()
} finally {
  await session.context.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}
