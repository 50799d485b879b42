// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { askWhileShown } from '#lib/browser/ask-while-shown.ts'

const show = (persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))

describe('askWhileShown', () => {
  it('asks again when the page returns from memory, where the answer was lost', async () => {
    const ask = vi
      .fn<() => Promise<string>>()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue('again')
    const answer = askWhileShown(ask)
    show(false)
    expect(ask).toHaveBeenCalledTimes(1)
    show(true)
    expect(await answer).toBe('again')
  })

  it('asks no more once it has its answer', async () => {
    const ask = vi.fn(async () => 'once')
    expect(await askWhileShown(ask)).toBe('once')
    show(true)
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('survives a background that is killed over the question, and tells of one that stays dead', async () => {
    const dies = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('killed'))
    expect(await askWhileShown(dies.mockResolvedValue('second'))).toBe('second')
    await expect(askWhileShown(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  })
})
