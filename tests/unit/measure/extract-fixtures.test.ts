import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractMeasures } from '#lib/measure/extract.ts'
import { overlap, type Span } from '#lib/text/span.ts'
import { readMarked } from './read-marked.ts'

const folder = new URL('../../fixtures/measures/', import.meta.url)
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const length = ([start, end]: Span) => end - start

/** Half of the shorter is shared, and a quarter of both together. */
function isNear(a: Span, b: Span): boolean {
  const shared = overlap(a, b)
  return (
    shared >= 0.5 * Math.min(length(a), length(b)) &&
    shared >= 0.25 * (length(a) + length(b) - shared)
  )
}

/** Of none all are. */
const share = <Item>(items: readonly Item[], is: (item: Item) => boolean) =>
  items.length ? items.filter(is).length / items.length : 1

describe.each(cases.map(({ name }) => name))('measures of %s', (name) => {
  const source = readFileSync(new URL(`${name}/marked.txt`, folder), 'utf8')
  const { text, measures: marked } = readMarked(source)
  const found = extractMeasures(text, null)
  const required = marked.filter(({ borderline }) => !borderline)
  const hits = required.flatMap((wanted) => {
    const hit = found.find(({ span }) => isNear(span, wanted.span))
    return hit ? [{ wanted, hit }] : []
  })

  it('finds at least four in five', () => {
    const recall = share(required, (wanted) => hits.some((hit) => hit.wanted === wanted))
    expect(recall).toBeGreaterThanOrEqual(0.8)
  })

  it('finds hardly anything else', () => {
    const precision = share(found, ({ span }) => marked.some((m) => isNear(m.span, span)))
    expect(precision).toBeGreaterThanOrEqual(0.9)
  })

  it('tells their category at least 17 times in 20', () => {
    const right = share(hits, ({ wanted, hit }) => wanted.categories.includes(hit.category))
    expect(right).toBeGreaterThanOrEqual(0.85)
  })

  it('gives them in order, apart, and as they stand in the text', () => {
    for (const [i, { span }] of found.entries()) {
      expect(length(span)).toBeGreaterThan(0)
      if (i) expect(span[0]).toBeGreaterThanOrEqual(found[i - 1]!.span[1])
    }
  })
})
