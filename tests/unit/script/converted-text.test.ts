import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadConverter, TARGETS } from '#lib/script/convert.ts'
import { loadCompiled } from './load-compiled.ts'

const WORDS = [
  'U盘',
  '内存',
  '软件',
  '打印机',
  '的',
  '发',
  '㠣',
  '𠮶',
  'ab',
  '，',
  '計程車',
  '出租车',
]
const SIMPLIFIED = WORDS.filter((word) => word !== '計程車')
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 15 }).map((words) => words.join(''))
const converters = await Promise.all(TARGETS.map((target) => loadConverter(target, loadCompiled)))

describe('the map of a converted text', () => {
  it('has the text that conversion alone gives', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...converters), (original, converter) => {
        expect(converter.convertWithMap(original).text).toBe(converter.convert(original))
      }),
    )
  })

  it('covers a span on the way there and back, and is monotone', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...converters), (original, converter) => {
        const map = converter.convertWithMap(original)
        const lengths = [original.length, map.text.length] as const
        for (const [there, back, from, to] of [
          [map.toConverted, map.toOriginal, ...lengths],
          [map.toOriginal, map.toConverted, lengths[1], lengths[0]],
        ] as const) {
          expect(there([0, from])).toEqual([0, to])
          let last = [0, 0] as readonly [number, number]
          for (let at = 0; at < from; at++) {
            const span = there([at, at + 1])
            expect(span[0]).toBeLessThan(span[1])
            expect(span[0]).toBeGreaterThanOrEqual(last[0])
            expect(span[1]).toBeGreaterThanOrEqual(last[1])
            const [start, end] = back(span)
            expect(start).toBeLessThanOrEqual(at)
            expect(end).toBeGreaterThan(at)
            last = span
          }
        }
      }),
    )
  })

  it('lets a span stand for what converts to it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SIMPLIFIED), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...SIMPLIFIED), { minLength: 1, maxLength: 8 }),
        (before, after) => {
          const [, , tw] = converters
          // A comma keeps phrases of the two halves apart.
          const [a, b] = [`${before.join('')}，`, after.join('')]
          const map = tw!.convertWithMap(a + b)
          const [start, end] = map.toConverted([a.length, a.length + b.length])
          expect(map.text.slice(start, end)).toBe(map.text.slice(tw!.convert(a, 'hans').length))
        },
      ),
    )
  })
})
