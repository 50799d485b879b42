/**
 * How fast a page is converted in a real Chromium, Simplified to Traditional, beside the plain way,
 * beside the floors (texts that lie ready: all of them, or only those in view), and beside New
 * TongWenTang where PEER names the folder of its built extension.
 * The ways take turns in one run. Prints medians, and keeps them in
 * tests/bench/results/convert-page.json. Needs a build: `[PEER=DIR] npm run bench:convert [RUNS [SIZE…]]`;
 * a size that ends in `s` is that of a page in sections.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { argv, env } from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { conversionPages } from './conversion-page.ts'
import { conversionWays, type Way } from './conversion-ways.ts'
import { watchConversion, type Result } from './watch-conversion.ts'

const RESULTS = new URL('results/convert-page.json', import.meta.url)
const OURS = resolve('.output/chrome-mv3')
const PEER = env.PEER ? resolve(env.PEER) : null
const RUNS = Number(argv[2] ?? 5)
const SIZES = argv.length > 3 ? argv.slice(3) : ['3000', '20000', '200000', '1000000', '1000000s']
const KEYS = ['firstPaint', 'changed', 'painted', 'longest', 'cpu'] as const

/** By size and way. */
type Table = Record<string, Record<string, Result>>

const pageOf = await conversionPages()
const server = createServer((request, response) => {
  const size = request.url!.slice(1).split('?')[0]!
  const html = pageOf(parseInt(size) || 0, size.endsWith('s'))
  response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const { port } = server.address() as AddressInfo
let number = 0

/** What a way does not do has no time. */
const shown = (figure: number) => (Number.isNaN(figure) ? '–' : String(figure))

/** So long a page rests before it is converted, in ms, and so much longer for each character: time to get ready. */
const REST = 2000
const REST_FOR_CHARACTER = 1 / 500

/** Loads a page of `size`, waits until it rests, and has it converted. */
async function convertOne(way: Way, size: string, afterStart: boolean): Promise<Result> {
  await way.before()
  const page = await way.context.newPage()
  await page.goto(`http://127.0.0.1:${port}/${size}?${number++}`)
  await way.prepare(page)
  await page.bringToFront()
  await page.waitForTimeout(REST + parseInt(size) * REST_FOR_CHARACTER)
  if (afterStart) {
    await way.stop!(page)
    await delay(300)
  }
  const result = await watchConversion(way.devtools, page, () => way.click(page))
  await page.close()
  return result
}

function median(results: readonly Result[]): Result {
  const middle = (key: keyof Result) =>
    Math.round(results.map((result) => result[key]).sort((a, b) => a - b)[results.length >> 1]!)
  const [firstPaint, changed, painted, longest, cpu] = KEYS.map(middle) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { firstPaint, changed, painted, longest, cpu }
}

async function measure(ways: readonly Way[], size: string, afterStart: boolean) {
  const results = new Map<Way, Result[]>(ways.map((way) => [way, []]))
  // In turns, so that what else the machine does meets all of them.
  for (let run = 0; run < RUNS; run++)
    for (const [way, own] of results) own.push(await convertOne(way, size, afterStart))
  const row: Record<string, Result> = {}
  for (const [way, own] of results) {
    row[way.name] = median(own)
    const columns = KEYS.map((key) => shown(row[way.name]![key]).padStart(9))
    const when = afterStart ? 'first' : ''
    console.log(`${size.padStart(8)} ${when.padEnd(6)}${way.name.padEnd(18)}${columns.join('')}`)
  }
  return row
}

const weightOf = (dir: string, files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${dir}/${file}`)).length, 0)

/** Bytes of script, gzip: on every page, and what comes with a conversion. */
const weights = {
  Duidu: {
    everyPage: weightOf(OURS, ['page.js']),
    chinesePage: weightOf(OURS, ['page.js', 'compare-page.js']),
    conversion: weightOf(OURS, ['convert-page.js']),
  },
  ...(PEER && { 'New TongWenTang': { everyPage: weightOf(PEER, ['content.js']), conversion: 0 } }),
}
console.log('script, bytes gzip:', JSON.stringify(weights))

const kept = (
  existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : { warm: {}, afterStart: {} }
) as { warm: Table; afterStart: Table }
const ways = await conversionWays(OURS, PEER)
// The first conversion of all reads dictionaries and compiles.
for (const way of ways) await convertOne(way, '3000', false)
console.log(
  `   characters  way        ${KEYS.map((key) => key.padStart(9)).join('')}   (ms, medians)`,
)
const stoppable = ways.filter((way) => way.stop)
for (const size of SIZES) {
  kept.warm[size] = await measure(ways, size, false)
  kept.afterStart[size] = await measure(stoppable, size, true)
  // What has been measured is kept, whatever becomes of the rest.
  writeFileSync(RESULTS, JSON.stringify({ ...kept, weights }, null, 2) + '\n')
}
for (const way of ways) await way.close()
server.close()
