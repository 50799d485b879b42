import { expect, it } from 'vitest'
import { placeInColumn } from '#components/wide/place-in-column.ts'

it('a passage over two sheets reaches from its first row to its last', () => {
  const start = { row: [10, 42], along: 0.25 } as const
  const end = { row: [64, 96], along: 0.5 } as const
  expect(placeInColumn([start, end], [1000, 1800])).toEqual({
    lines: [1010, 1896],
    depth: [1018, 1880],
  })
})
