import { existsSync } from 'node:fs'
import type { Archive } from '#lib/archive/archive.ts'
import type { Span } from '#lib/text/span.ts'
import { complain, print } from './console.ts'
import { jsonLines, readText, stringFields } from './input.ts'

/** A place of the archive that answers a query. */
export interface Answer {
  readonly source: string
  /** In the text of the report named by `source`. */
  readonly span: Span
  /** 0–1. */
  readonly score: number
}

/** Words before and after an answer, for people. */
const CONTEXT = 12

function printAnswers(query: string, answers: readonly Answer[], archive: Archive): void {
  print(`${query}: ${answers.length || 'no'} matches`)
  const texts = new Map(archive.reports.map(({ source, text }) => [source, text]))
  for (const { source, span, score } of answers) {
    const text = texts.get(source) ?? ''
    const [start, end] = span
    const line = (from: number, to: number) =>
      text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
    print(`  ${score.toFixed(2)}  ${source} ${start}–${end}`)
    print(`        ${line(start - CONTEXT, start)}[${line(start, end)}]${line(end, end + CONTEXT)}`)
  }
}

/** A file of queries has one a line: JSON `{"id","query"}` with `--jsonl`, else plain words. */
async function answerFile(
  file: string,
  jsonl: boolean,
  archive: Archive,
  answer: (query: string) => readonly Answer[],
): Promise<void> {
  const text = await readText(file)
  if (!jsonl) {
    for (const query of text.split('\n').filter((line) => line.trim()))
      printAnswers(query, answer(query), archive)
    return
  }
  for (const line of jsonLines(text, file, complain)) {
    try {
      const { id, query } = stringFields(line, ['id', 'query'])
      print(JSON.stringify({ id, matches: answer(query) }))
    } catch (error) {
      complain(error)
    }
  }
}

/** Answers each word of the command line: a file of queries where one has that name, else a query. */
export async function answerQueries(
  words: readonly string[],
  jsonl: boolean,
  archive: Archive,
  answer: (query: string) => readonly Answer[],
): Promise<void> {
  if (words.length === 0) throw new Error('which query, or which file of queries?')
  for (const word of words) {
    try {
      if (jsonl || word === '-' || existsSync(word)) await answerFile(word, jsonl, archive, answer)
      else printAnswers(word, answer(word), archive)
    } catch (error) {
      complain(error)
    }
  }
}
