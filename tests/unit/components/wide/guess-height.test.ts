import { describe, expect, it } from 'vitest'
import { guessHeight } from '#components/wide/guess-height.ts'
import type { SideLine } from '#components/wide/side-lines.ts'

const line = (length: number, kind: SideLine['kind'] = 'paragraph') => ({
  shown: [0, length] as const,
  kind,
})

describe('the height of lines that nobody has laid out', () => {
  it('grows by a row when a character more does not fit', () => {
    const [forty, more] = [guessHeight([line(40)], 640), guessHeight([line(41)], 640)]
    expect(more - forty).toBe(32)
  })

  it('is greater in a narrow column', () => {
    expect(guessHeight([line(400)], 320)).toBeGreaterThan(1.8 * guessHeight([line(400)], 640))
  })

  it('is less for what is set smaller', () => {
    expect(guessHeight([line(400, 'aside')], 640)).toBeLessThan(guessHeight([line(400)], 640))
  })

  it('is told even for a column without width', () => {
    expect(guessHeight([line(3)], 0)).toBe(3 * 32 + 11)
  })
})
