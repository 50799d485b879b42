import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Waiting } from '#lib/browser/waiting.svelte.ts'

describe('waiting', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const lasting = (ms: number) => () =>
    new Promise<string>((resolve) => setTimeout(() => resolve('done'), ms))

  it('says nothing of what is done soon', async () => {
    const waiting = new Waiting()
    const work = waiting.during('converting', lasting(300))
    await vi.advanceTimersByTimeAsync(299)
    expect(waiting.label).toBeNull()
    await vi.advanceTimersByTimeAsync(1000)
    expect(waiting.label).toBeNull()
    expect(await work).toBe('done')
  })

  it('says before half a second what takes longer, until it is done', async () => {
    const waiting = new Waiting()
    const work = waiting.during('converting', lasting(900))
    await vi.advanceTimersByTimeAsync(499)
    expect(waiting.label).toBe('converting')
    await vi.advanceTimersByTimeAsync(500)
    expect(waiting.label).toBeNull()
    expect(await work).toBe('done')
  })

  it('says the later one of two, then the one that lasts longer, and is silent after both', async () => {
    const waiting = new Waiting()
    void waiting.during('first', lasting(2000))
    void waiting.during('second', lasting(1000))
    await vi.advanceTimersByTimeAsync(800)
    expect(waiting.label).toBe('second')
    await vi.advanceTimersByTimeAsync(300)
    expect(waiting.label).toBe('first')
    await vi.advanceTimersByTimeAsync(900)
    expect(waiting.label).toBeNull()
  })

  it('keeps the word of a work while another comes and goes within a moment', async () => {
    const waiting = new Waiting()
    void waiting.during('long', lasting(2000))
    await vi.advanceTimersByTimeAsync(1000)
    void waiting.during('short', lasting(100))
    await vi.advanceTimersByTimeAsync(50)
    expect(waiting.label).toBe('long')
    await vi.advanceTimersByTimeAsync(450)
    expect(waiting.label).toBe('long')
  })

  it('is silent after a failure, and passes it on', async () => {
    const waiting = new Waiting()
    const work = waiting.during('converting', async () => {
      await lasting(900)()
      throw new Error('no dictionary')
    })
    const failed = expect(work).rejects.toThrow('no dictionary')
    await vi.advanceTimersByTimeAsync(1000)
    await failed
    expect(waiting.label).toBeNull()
  })
})
