import { describe, expect, it, vi } from 'vitest'
import { askTwice } from '#lib/browser/ask-twice.ts'

describe('askTwice', () => {
  it('asks once where an answer comes', async () => {
    const ask = vi.fn(() => Promise.resolve('yes'))
    expect(await askTwice(ask)).toBe('yes')
    expect(ask).toHaveBeenCalledOnce()
  })

  it('asks again where the first question was lost, and no third time', async () => {
    const lost = vi.fn().mockRejectedValueOnce(new Error('killed')).mockResolvedValue('yes')
    expect(await askTwice(lost)).toBe('yes')
    const dead = vi.fn().mockRejectedValue(new Error('dead'))
    await expect(askTwice(dead)).rejects.toThrow('dead')
    expect(dead).toHaveBeenCalledTimes(2)
  })
})
