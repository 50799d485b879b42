/**
 * How fast a page is converted in a real Chromium, beside the plain way: one call of opencc-js for
 * each text node, all in one task. Needs a build; `node tests/bench/convert-page.ts [RUNS]`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { compileStage } from '#lib/script/compile-stage.ts'
import { eachWord } from '#lib/script/phrase-trie.ts'
import { launchWithExtension, type Session } from '#scripts/launch.ts'
import { Random } from './random.ts'

declare const chrome: WxtBrowser
declare const OpenCC: { Converter(locales: object): (text: string) => string }

/** One conversion, in ms after the click. */
interface Result {
  /** What was in view was converted and painted. */
  readonly firstPaint: number
  /** All text was changed. */
  readonly changed: number
  /** All of it was laid out and painted. */
  readonly painted: number
  /** The longest task of the page's main thread. */
  readonly longest: number
}

/** What the page notes, by `Date.now()`; `last` is its last paragraph before the conversion. */
interface Seen {
  first: number
  changed: number
  painted: number
  longest: number
  readonly last: string
}

const SIZES = [3_000, 20_000, 200_000, 1_000_000]
const RUNS = Number(process.argv[2] ?? 5)
/** Nothing has happened for so long, in ms: the page is done. */
const STILL = 600

/**
 * Paragraphs of common words at random, always the same ones: no archive knows them, so nothing but
 * the conversion is measured.
 */
async function paragraphs(): Promise<string[]> {
  const words = Array.from(eachWord(await compileStage('st')), ({ from }) => from)
    .filter((word) => word.length > 1 && word.length < 4)
    .sort()
  const random = new Random(1)
  return Array.from({ length: 400 }, () => {
    const clauses = Array.from({ length: random.between(8, 16) }, () =>
      Array.from({ length: random.between(3, 8) }, () => random.pick(words)).join('的'),
    )
    return clauses.join('，') + '。'
  })
}

/** A page of `size` characters, its paragraphs with a little markup as articles have it. */
function pageOf(source: readonly string[], size: number): string {
  const parts: string[] = []
  for (let length = 0, i = 0; length < size; i++) {
    const text = source[i % source.length]!.slice(0, size - length)
    length += text.length
    parts.push(`<p>${text.slice(0, 20)}<b>${text.slice(20, 26)}</b>${text.slice(26)}</p>`)
  }
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>软件</title><body>${parts.join('\n')}</body></html>`
}

/** Has the page note when its text changes, when that is painted, and its long tasks. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const last = document.body.lastElementChild!.textContent
    const seen = { first: 0, changed: 0, painted: 0, longest: 0, last }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask' })
    let asked = false
    new MutationObserver(() => {
      seen.changed = Date.now()
      if (asked) return
      asked = true
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          asked = false
          seen.painted = Date.now()
          seen.first ||= seen.painted
        }
        port2.postMessage(null)
      })
    }).observe(document.body, { characterData: true, subtree: true })
  })
}

/** Waits until the page is still, and tells what it noted after `start`. */
async function outcome(page: Page, start: number): Promise<Result> {
  const seen = await page.evaluate(async (still) => {
    const { seen } = globalThis as typeof globalThis & { seen: Seen }
    await new Promise<void>((done) => {
      const look = setInterval(() => {
        const last = Math.max(seen.changed, seen.painted)
        if (last === 0 || Date.now() - last < still) return
        clearInterval(look)
        done()
      }, 50)
    })
    const left = document.body.lastElementChild!.textContent === seen.last
    return left ? { ...seen, changed: NaN } : seen
  }, STILL)
  return {
    firstPaint: seen.first - start,
    changed: seen.changed - start,
    painted: seen.painted - start,
    longest: Math.round(seen.longest),
  }
}

async function ours(session: Session, page: Page): Promise<Result> {
  const helper = await session.context.newPage()
  await helper.goto(`chrome-extension://${session.extensionId}/manifest.json`)
  await page.bringToFront()
  await page.waitForTimeout(300)
  await watch(page)
  const start = await helper.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({})
    const tab = tabs.find((other) => other.url === url)!.id
    const start = Date.now()
    const message = { id: 1, type: 'showTabIn', data: { tab, target: 'tw' }, timestamp: start }
    void chrome.runtime.sendMessage(message)
    return start
  }, page.url())
  const result = await outcome(page, start)
  await helper.close()
  return result
}

async function plain(_: Session, page: Page): Promise<Result> {
  await page.addScriptTag({ path: 'node_modules/opencc-js/dist/umd/full.js' })
  await page.evaluate(() => {
    const convert = OpenCC.Converter({ from: 'cn', to: 'twp' })
    convert('软件')
    Object.assign(globalThis, { convert })
  })
  await page.bringToFront()
  await page.waitForTimeout(300)
  await watch(page)
  const start = await page.evaluate(() => {
    const { convert } = globalThis as typeof globalThis & {
      convert: (text: string) => string
    }
    const start = Date.now()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      node.data = convert(node.data)
    }
    return start
  })
  return outcome(page, start)
}

function median(results: readonly Result[]): Result {
  const middle = (key: keyof Result) =>
    results.map((result) => result[key]).sort((a, b) => a - b)[results.length >> 1]!
  return {
    firstPaint: middle('firstPaint'),
    changed: middle('changed'),
    painted: middle('painted'),
    longest: middle('longest'),
  }
}

const source = await paragraphs()
const server = createServer((request, response) => {
  const size = Number(request.url!.slice(1).split('?')[0])
  response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(source, size || 0))
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const { port } = server.address() as AddressInfo
const userDataDir = await mkdtemp(join(tmpdir(), 'duidu-bench-'))
const extensionDir = resolve('.output/chrome-mv3')
const session = await launchWithExtension({ headless: true, extensionDir, userDataDir })

console.log('characters  way     first paint  changed  painted  longest task   (ms, medians)')
let number = 0
for (const size of SIZES)
  for (const [name, way] of [
    ['ours', ours],
    ['plain', plain],
  ] as const) {
    const results: Result[] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await session.context.newPage()
      await page.goto(`http://127.0.0.1:${port}/${size}?${number++}`)
      await page.waitForTimeout(size / 500)
      results.push(await way(session, page))
      await page.close()
    }
    if (number === RUNS) console.log('first of all', JSON.stringify(results[0]))
    const { firstPaint, changed, painted, longest } = median(results)
    const columns = [firstPaint, changed, painted, longest].map((n) => String(n).padStart(9))
    console.log(`${String(size).padStart(10)}  ${name.padEnd(6)}${columns.join('')}`)
  }
await session.context.close()
server.close()
await rm(userDataDir, { recursive: true, force: true })
