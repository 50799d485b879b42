import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertedText } from '#lib/script/converted-text.ts'
import { keptSpans } from '#lib/script/kept-spans.ts'
import { createRunner } from '#lib/script/run-chain.ts'
import { runLines } from '#lib/script/run-lines.ts'
import { read } from '#lib/script/text-buffer.ts'
import { loadCompiled } from './load-compiled.ts'

const STAGES = ['compatibility', 'st', 'twp'] as const
const tries = new Map(
  await Promise.all(STAGES.map(async (name) => [name, await loadCompiled(name)] as const)),
)
const runner = createRunner('s2twp', tries)
const piece = fc.constantFrom(
  ...['U盘', '内存条', '头发', '\n', '\n\n', 'https://a.example/国会', '，', 'x', '东京で国会が'],
)

describe('the lines of a text, each by itself', () => {
  it('become what they become together, with the same way back', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join('')
        const exceptions = { held: keptSpans(text), words: null }
        const whole = runner.run(text, exceptions)
        const expected = { text: read(whole), trace: [...whole.trace] }
        const lines = runLines(text, exceptions, () => runner)
        expect(lines).toEqual(expected)
        expect(convertedText(lines.text, lines.trace).toOriginal([0, lines.text.length])).toEqual([
          0,
          text.length,
        ])
      }),
    )
  })
})
