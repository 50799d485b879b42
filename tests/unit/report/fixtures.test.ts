import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decodeReport } from '#lib/report/decode.ts'
import { parseReport } from '#lib/report/parse.ts'
import { reportWords } from './report-words.ts'

const CASES = join(import.meta.dirname, '../../fixtures/reports')

it.each(readdirSync(CASES))('reads %s as a person would', (name) => {
  const text = decodeReport(readFileSync(join(CASES, name, 'input.txt')), 'input.txt')
  const expected: unknown = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'))
  expect(reportWords(parseReport(text, 'input.txt'), expected)).toEqual(expected)
})
