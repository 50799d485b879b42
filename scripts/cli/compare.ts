import { parseArgs } from 'node:util'
import type { Archive } from '#lib/archive/archive.ts'
import { buildIndex, type ArchiveIndex } from '#lib/archive/build-index.ts'
import { changeReader } from '#lib/match/change-reader.ts'
import { matchPage } from '#lib/match/match-page.ts'
import type { PageMatch } from '#lib/match/page-match.ts'
import { complain, print } from './console.ts'
import { jsonLines, readText, stringFields } from './input.ts'
import { printMatch } from './print-match.ts'
import { readArchive } from './read-archive.ts'
import { readPageFile } from './read-page-file.ts'

/** What pages are compared with. */
interface Compared {
  readonly archive: Archive
  readonly index: ArchiveIndex
}

/** Which reports a page is related to, with what it changed. */
function compareText(text: string, { archive, index }: Compared): PageMatch {
  const readChanges = changeReader(text)
  const texts = new Map(archive.reports.map((report) => [report.source, report.text]))
  const { reports } = matchPage(text, index)
  return { reports: reports.map((found) => readChanges(found, texts.get(found.source)!)) }
}

function compareLines(file: string, text: string, compared: Compared): void {
  for (const line of jsonLines(text, file, complain)) {
    try {
      const page = stringFields(line, ['id', 'text'])
      print(JSON.stringify({ id: page.id, ...compareText(page.text, compared) }))
    } catch (error) {
      complain(error)
    }
  }
}

async function compareFile(file: string, compared: Compared, json: boolean): Promise<void> {
  const page = await readPageFile(file)
  const match = compareText(page.text, compared)
  print(
    json
      ? JSON.stringify({ id: file, day: page.day, ...match })
      : printMatch(file, page, match, compared.archive),
  )
}

/** `compare FILE… [--json|--jsonl] [--archive DIR]`: which reports each page is related to. */
export async function compare(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      archive: { type: 'string' },
    },
  })
  if (positionals.length === 0) throw new Error('compare: which file?')
  const archive = await readArchive(values.archive, complain)
  const compared = { archive, index: buildIndex(archive) }
  for (const file of positionals) {
    try {
      if (values.jsonl) compareLines(file, await readText(file), compared)
      else await compareFile(file, compared, values.json)
    } catch (error) {
      complain(error)
    }
  }
}
