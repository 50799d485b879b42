import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAINS, STAGES, type ChainName, type StageName } from '#lib/script/chains.ts'
import { eachWord } from '#lib/script/phrase-trie.ts'
import { createRunner, NO_EXCEPTIONS } from '#lib/script/run-chain.ts'
import { read } from '#lib/script/text-buffer.ts'
import { loadCompiled } from './load-compiled.ts'
import { openccConverter } from './opencc-converter.ts'

interface TestCase {
  readonly input: string
  readonly expected: Record<string, string>
}

/**
 * OpenCC's own expectations. Another file of them can be named; it may have commas before closing
 * brackets, as OpenCC's repository has.
 */
const EXPECTATIONS = process.env.OPENCC_TESTCASES ?? 'tests/fixtures/opencc/testcases.json'

/** What needs characters that most fonts lack: opencc-js leaves them out (TSCharactersExt). */
const RARE = ['𣨼云尤雨', '剔团𪢮月儿初淡', '綦溪利跂']

const names = Object.keys(STAGES) as StageName[]
const tries = new Map(
  await Promise.all(names.map(async (name) => [name, await loadCompiled(name)] as const)),
)
const convertBy = (name: ChainName) => {
  const runner = createRunner(name, tries)
  return (text: string) => read(runner.run(text, NO_EXCEPTIONS))
}

/** opencc-js's names for the two ends of a chain. */
const LOCALES: [ChainName, string, string][] = [
  ['s2t', 'cn', 't'],
  ['s2twp', 'cn', 'twp'],
  ['s2hk', 'cn', 'hk'],
  ['t2s', 't', 'cn'],
  ['tw2s', 'tw', 'cn'],
  ['tw2sp', 'twp', 'cn'],
  ['hk2s', 'hk', 'cn'],
  ['t2hk', 't', 'hk'],
]

describe('the chains of OpenCC', () => {
  it("meet OpenCC's own expectations, but for three with rare characters", () => {
    const file = readFileSync(EXPECTATIONS, 'utf8').replace(/,(\s*[}\]])/g, '$1')
    const { cases } = JSON.parse(file) as { cases: TestCase[] }
    const checks = cases.flatMap(({ input, expected }) =>
      Object.entries(expected).map(([name, output]) => ({ name, input, output })),
    )
    expect(checks.length).toBeGreaterThan(470)
    const failed = checks.filter(({ name, input, output }) => {
      if (!(name in CHAINS)) throw new Error(`No chain ${name}`)
      return convertBy(name as ChainName)(input) !== output
    })
    expect(failed.filter(({ output }) => !RARE.some((rare) => output.includes(rare)))).toEqual([])
  })

  it('convert whole reports as opencc-js does', () => {
    const reports = readdirSync('seeds')
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(`seeds/${name}`, 'utf8'))
    expect(reports.length).toBe(5)
    for (const [name, from, to] of LOCALES) {
      const ours = convertBy(name)
      const theirs = openccConverter(from, to)
      for (const report of reports) expect(ours(report)).toBe(theirs(report))
    }
  })

  it('convert any string of words and characters as opencc-js does', () => {
    const words = ['st', 'ts', 'twp', 'compatibility'] as const
    const vocabulary = words.flatMap((name) =>
      Array.from(eachWord(tries.get(name)!), ({ from }) => from),
    )
    const piece = fc.oneof(
      fc.constantFrom(...vocabulary),
      fc.constantFrom('⿰亻尔', '⿱', 'a', '，', '\ud840', '里', '后', '干', '发'),
    )
    const pairs = LOCALES.map(([name, from, to]) => [convertBy(name), openccConverter(from, to)])
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        for (const [ours, theirs] of pairs) expect(ours!(text)).toBe(theirs!(text))
      }),
      { numRuns: 300 },
    )
  })

  it('says which dictionaries are missing', () => {
    const run = () => createRunner('s2t', new Map()).run('发', NO_EXCEPTIONS)
    expect(run).toThrow('not loaded')
  })
})
