import { describe, expect, it } from 'vitest'
import type { Block, Line, Lines } from '#lib/browser/collect-lines.ts'
import { findArticle } from '#lib/browser/find-article.ts'
import { lineValue } from '#lib/browser/line-value.ts'

/**
 * A page as blocks, each by the index of the one around it and the values of its own lines; `tables`
 * are the indices of those that are tables.
 */
function page(blocks: [parent: number, ...values: number[]][], tables: number[] = []): Lines {
  const lines = blocks.flatMap(([, ...values], block) =>
    values.map((value): Line => ({ block, nodes: [], value })),
  )
  const elementOf = (block: number) => ({ tagName: tables.includes(block) ? 'TABLE' : 'DIV' })
  return {
    blocks: blocks.map(([parent], i) => ({ parent, element: elementOf(i) }) as Block),
    lines,
    doors: [],
  }
}

const kept = (lines: Lines) => findArticle(lines).flatMap((is, block) => (is ? [block] : []))

describe('findArticle', () => {
  it('takes the block that holds the prose and leaves the chrome around it', () => {
    const body = page([[-1], [0, -80, -60], [0, 25], [2, 90, 120], [0, -70]])
    expect(kept(body)).toEqual([2, 3])
  })

  it('leaves a list of links inside the article out', () => {
    expect(kept(page([[-1], [0, 200], [1, -30, -30], [1, 150]]))).toEqual([1, 3])
  })

  it('keeps a single link or label inside the article', () => {
    expect(kept(page([[-1], [0, 200], [1, -12], [1, 150]]))).toEqual([1, 2, 3])
  })

  it('takes the smallest block where a larger one has no more to say', () => {
    expect(kept(page([[-1], [0], [1, 300]]))).toEqual([2])
  })

  it('goes on behind a long table, which it leaves out', () => {
    const rows: [number, ...number[]] = [1, ...Array.from({ length: 200 }, () => -20)]
    const article = [[-1], [0, 100], rows, [1, 120]] as [number, ...number[]][]
    expect(kept(page(article, [2]))).toEqual([1, 3])
    expect(kept(page(article))).toEqual([3])
  })

  it('takes the body where text stands right in it', () => {
    expect(kept(page([[-1, 80, 60]]))).toEqual([0])
  })
})

describe('lineValue', () => {
  const value = (text: string, more: { heading?: boolean; linked?: number } = {}) =>
    lineValue({ text, heading: false, linked: 0, ...more })

  it('counts prose and headings for the article, labels and links against it', () => {
    expect(value('他们说,明天会下雨。')).toBeGreaterThan(0)
    expect(value('复工复产的三个月', { heading: true })).toBeGreaterThan(0)
    expect(value('点击 1024')).toBeLessThan(0)
    expect(value('全面加强党的领导,发挥先锋模范作用', { linked: 17 })).toBeLessThan(0)
  })

  it('lets a linked word in a sentence pass', () => {
    expect(value('他们在上海的会议上说,明天会下雨。', { linked: 2 })).toBeGreaterThan(0)
  })

  it('weighs a very long line by what its beginning shows', () => {
    expect(value('疫情防控'.repeat(50_000))).toBeGreaterThan(100_000)
  })
})
