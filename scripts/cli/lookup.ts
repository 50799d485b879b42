import { parseArgs } from 'node:util'
import { buildIndex } from '#lib/archive/build-index.ts'
import { lookUp } from '#lib/archive/search.ts'
import { answerQueries } from './answer-queries.ts'
import { complain } from './console.ts'
import { readArchive } from './read-archive.ts'

/** `lookup [--jsonl] QUERY|FILE…`: the places of the archive where each query stands, best first. */
export async function lookup(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { jsonl: { type: 'boolean', default: false }, archive: { type: 'string' } },
  })
  const archive = await readArchive(values.archive, complain)
  const index = buildIndex(archive)
  await answerQueries(positionals, values.jsonl, archive, (query) => lookUp(query, index))
}
