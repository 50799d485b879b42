import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '#lib/text/span.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** A character of a text, and what people would say belongs around it. */
export interface PhrasePlace {
  /** As the file has it, with the character in brackets. */
  readonly name: string
  readonly text: string
  /** In `text`. */
  readonly span: Span
  readonly acceptable: readonly string[]
  /** Nothing is acceptable, too. */
  readonly mayBeNone: boolean
  readonly unacceptable: readonly string[]
}

function readSeed(start: string): string {
  const folder = join(ROOT, 'seeds')
  const name = readdirSync(folder).find((file) => file.startsWith(start))
  if (!name) throw new Error(`No report in seeds/ begins with ${start}`)
  return readFileSync(join(folder, name), 'utf8')
}

function readPlace(text: string, line: string): PhrasePlace {
  const [name, acceptable, unacceptable] = line.split(' | ')
  const before = name?.indexOf('[') ?? -1
  const at = text.indexOf(name?.replace(/[[\]]/g, '') ?? '')
  if (!name || !acceptable || !unacceptable || before < 0 || at < 0)
    throw new Error(`places.txt: no place: ${line}`)
  const listed = (list: string) => list.split(' ').filter((phrase) => phrase !== '-')
  return {
    name,
    text,
    span: [at + before, at + name.indexOf(']') - 1],
    acceptable: listed(acceptable),
    mayBeNone: acceptable.split(' ').includes('-'),
    unacceptable: listed(unacceptable),
  }
}

/** The places of `tests/fixtures/phrases`. */
export function phrasePlaces(): PhrasePlace[] {
  const file = readFileSync(join(ROOT, 'tests/fixtures/phrases/places.txt'), 'utf8')
  let text = ''
  return file
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('@ ')) text = readSeed(line.slice(2))
      else if (line.startsWith('= ')) text = line.slice(2)
      else return readPlace(text, line)
      return []
    })
}
