import { parseArgs } from 'node:util'
import { matchMeasures } from '#lib/measure/match.ts'
import { buildMeasureIndex } from '#lib/measure/measure-index.ts'
import { answerQueries } from './answer-queries.ts'
import { complain } from './console.ts'
import { readArchive } from './read-archive.ts'

/** `measures [--jsonl] QUERY|FILE…`: the archive's measures that answer each query, best first. */
export async function measures(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { jsonl: { type: 'boolean', default: false }, archive: { type: 'string' } },
  })
  const archive = await readArchive(values.archive, complain)
  const index = buildMeasureIndex(archive.reports.map((report) => ({ ...report, parts: report })))
  await answerQueries(positionals, values.jsonl, archive, (query) => matchMeasures(query, index))
}
