import { archive } from './cli/archive.ts'
import { compare } from './cli/compare.ts'
import { complain, endWithReader, print } from './cli/console.ts'
import { convert } from './cli/convert.ts'
import { lookup } from './cli/lookup.ts'
import { measures } from './cli/measures.ts'

const USAGE = `duidu: compare pages with an archive of reports

  compare FILE… [--json | --jsonl] [--archive DIR]   which reports a page is related to, and where
  archive [--json | --csv] [--archive DIR]           the parsed reports; their measures as a table
  lookup QUERY|FILE… [--jsonl] [--archive DIR]       where the archive says these words
  measures QUERY|FILE… [--jsonl] [--archive DIR]     the archive's measures that answer a query
  convert --to cn|t|tw|hk FILE…                      a text in another script

FILE is a saved page (.html), a text (UTF-8), or - for standard input; with --jsonl, lines of
{"id","text"} or {"id","query"}. Without --archive DIR (.txt files) the bundled reports are used.
Exit code 2: something could not be read; a line on standard error says what and where.`

const VERBS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  archive,
  compare,
  convert,
  lookup,
  measures,
}

endWithReader()
const [verb = '', ...args] = process.argv.slice(2)
const run = VERBS[verb]
if (run) await run(args).catch(complain)
else if (verb === '' || verb === 'help' || verb === '--help') print(USAGE)
else complain(new Error(`no verb "${verb}"; known: ${Object.keys(VERBS).join(', ')}`))
