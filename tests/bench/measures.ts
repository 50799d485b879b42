/**
 * How fast measures are found among 30,000, beside Fuse alone over the same texts in the same run.
 * Prints medians and 95th percentiles, and a line of JSON.
 */
import Fuse from 'fuse.js'
import { readdirSync, readFileSync } from 'node:fs'
import { matchMeasures } from '#lib/measure/match.ts'
import { buildMeasureIndex, type MeasureIndex } from '#lib/measure/measure-index.ts'
import { measurePage, measureReport, type MeasuredText } from '#lib/measure/measure-text.ts'
import { parseReport } from '#lib/report/parse.ts'
import { cut } from '#lib/text/span.ts'
import { Random } from './random.ts'

const SIZE = 30_000
const MEASURES_A_TEXT = 40
/** Fuse alone takes seconds for each. */
const QUERIES_FOR_FUSE = 3
const ROUNDS = 5
const SEED = 20200216

const QUERIES = [
  '成立疫情防控領導小組', '每天三次对车间消毒', '返岗人员逐人登记', '储备口罩11000个', '減免商戶三個月租金',
  '組建黨員突擊隊', '包车接回外省员工', '向红十字会捐款', '视频会议部署复工', '在路口设立检查点',
  '取消聚餐和集会', '实行日报告零报告', '微信群宣传防疫知识', '领导班子包联项目', '落实不力的严肃问责',
  '为居民送菜送药', '打通物流通道', '24小时领导带班', '学生入校量体温', '全员接种疫苗',
] // prettier-ignore

const ACTORS = [
  '市水务局',
  '城南小学',
  '第三建筑公司',
  '北山村',
  '中心医院',
  '交通集團',
  '物業公司',
]

function seedTexts(): MeasuredText[] {
  const folder = new URL('../../seeds/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => measureReport(parseReport(readFileSync(new URL(name, folder), 'utf8'), name)))
}

/** Texts of measures with other actors, figures and halves than those they were made from. */
function* madeTexts(random: Random): Generator<MeasuredText> {
  const words = seedTexts().flatMap(({ text, measures }) =>
    measures.map(({ span }) => cut(text, span)),
  )
  const half = (text: string, second: boolean) =>
    second ? text.slice(text.length >> 1) : text.slice(0, text.length >> 1)
  for (let left = SIZE; left > 0;) {
    const lines: string[] = []
    for (let i = 0; i < MEASURES_A_TEXT; i++) {
      const one = random.pick(words)
      const measure = random.chance(0.5) ? one : half(one, false) + half(random.pick(words), true)
      const changed = measure.replace(/\d+/g, () => String(random.between(2, 20_000)))
      lines.push(`${random.pick(ACTORS)}${changed}。`)
    }
    const made = measurePage(`made-${left}`, lines.join('\n'))
    left -= made.measures.length
    yield made
  }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

const times = (rounds: number, queries: readonly string[], ask: (query: string) => unknown) =>
  Array.from({ length: rounds }, () => queries.map((query) => timed(() => ask(query)))).flat()

const texts = [...madeTexts(new Random(SEED))]
const measures = texts.flatMap((text) => text.measures.map(({ span }) => cut(text.text, span)))
let index: MeasureIndex | null = null
const build = timed(() => (index = buildMeasureIndex(texts)))
times(1, QUERIES, (query) => matchMeasures(query, index!))
const ours = times(ROUNDS, QUERIES, (query) => matchMeasures(query, index!))
const fuse = new Fuse(measures, { ignoreLocation: true, includeScore: true, threshold: 0.6 })
const alone = times(1, QUERIES.slice(0, QUERIES_FOR_FUSE), (query) => fuse.search(query))

const result = {
  measures: measures.length,
  entries: index!.entries.length,
  buildMs: Math.round(build),
  p50: quantile(ours, 0.5),
  p95: quantile(ours, 0.95),
  fuseP50: quantile(alone, 0.5),
  ratio: quantile(alone, 0.5) / quantile(ours, 0.5),
}
console.log(`measures             ${result.measures} (${result.entries} entries)`)
console.log(`index                ${result.buildMs} ms`)
console.log(`a query, p50 / p95   ${result.p50.toFixed(2)} / ${result.p95.toFixed(2)} ms`)
console.log(
  `fuse.js alone, p50   ${result.fuseP50.toFixed(0)} ms (${result.ratio.toFixed(0)} times)`,
)
console.log(JSON.stringify(result))
