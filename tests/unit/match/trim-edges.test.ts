import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimEdges } from '#lib/match/trim-edges.ts'
import { cut, type Span } from '#lib/text/span.ts'

/** A text with its passage between | and |. */
function marked(text: string): { text: string; span: Span } {
  const [before = '', inside = '', after = ''] = text.split('|')
  return {
    text: before + inside + after,
    span: [before.length, before.length + inside.length],
  }
}
const trim = (page: string, report = page) => {
  const [here, there] = [marked(page), marked(report)]
  const spans = trimEdges(here.text, there.text, [here.span, there.span])
  return [cut(here.text, spans[0]), cut(there.text, spans[1])]
}

const WORDS = '发现动物染疫的单位和个人应当立即报告。'

describe('trimEdges', () => {
  it.each([
    [`|${WORDS}\n第十四条| 运输`, `|${WORDS}\n第二十八条| 经营`],
    [`|${WORDS}\n\n第|十四条 运输`, `|${WORDS}\n第|三条 经营`],
    [`|${WORDS}\n\u3000\u3000（四）|运输`, `|${WORDS}\n(五)|经营`],
    [`|${WORDS}\n三、|运输`, `|${WORDS}\n二、|经营`],
    [`第十四|条\u3000${WORDS}|`, `第八|条\u3000${WORDS}|`],
  ])('leaves out what numbers a line that is not in the passage: %s', (page, report) => {
    expect(trim(page, report)).toEqual([WORDS, WORDS])
  })

  it.each([
    // It numbers the passage itself.
    `|第十四条 ${WORDS}|`,
    // Nothing of it is missing.
    `|${WORDS}\n附则|\n`,
    `\n|总则\n${WORDS}|`,
    `|${WORDS}|\n第十四条`,
    '|第十四条|',
    `|${WORDS}\n运输动物的货主|应当`,
  ])('leaves a passage as it is: %s', (page) => {
    const { text, span } = marked(page)
    expect(trim(page)).toEqual([cut(text, span), cut(text, span)])
  })

  it('takes away nothing that one side alone has', () => {
    const words = `${WORDS}\n第十四条`
    expect(trim(`|${words}| 运输`, `|${WORDS}第十四条| 运输`)[0]).toBe(words)
  })

  it('stays inside the passage, and never empties it', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'第十四条（三）、。\n的动物\u3000 '),
      minLength: 1,
      maxLength: 40,
    })
    const passage = text.chain((whole) =>
      fc
        .tuple(fc.nat(whole.length - 1), fc.nat(whole.length - 1))
        .map(([a, b]) => ({ whole, span: [Math.min(a, b), Math.max(a, b) + 1] as Span })),
    )
    fc.assert(
      fc.property(passage, passage, (here, there) => {
        const trimmed = trimEdges(here.whole, there.whole, [here.span, there.span])
        for (const [i, [start, end]] of trimmed.entries()) {
          const [from, to] = [here, there][i]!.span
          expect(from <= start && start < end && end <= to).toBe(true)
        }
      }),
    )
  })
})
