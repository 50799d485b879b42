// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchPage } from '#lib/browser/watch-page.ts'

let life: AbortController
beforeEach(() => {
  life = new AbortController()
  vi.useFakeTimers()
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
  document.body.replaceChildren()
})

/** Watches the page with looks that take so long, in ms, and tells when each of them began. */
function watched(takes: number) {
  const looks: number[] = []
  const start = performance.now()
  const watch = watchPage(() => {
    looks.push(performance.now() - start)
    return new Promise((resolve) => setTimeout(resolve, takes))
  }, life.signal)
  return { looks, watch }
}

/** The page says something more, and everybody hears of it. */
async function say(words: string): Promise<void> {
  document.body.append(words)
  await vi.advanceTimersByTimeAsync(0)
}

test('a page is looked at once it has been still for a moment', async () => {
  const { looks } = watched(0)
  await say('一')
  await vi.advanceTimersByTimeAsync(200)
  await say('二')
  await vi.advanceTimersByTimeAsync(5000)
  expect(looks).toEqual([500])
})

test('a page that is never still is looked at all the same', async () => {
  const { looks } = watched(0)
  for (let i = 0; i < 30; i++) {
    await say('又')
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(looks.length).toBeGreaterThan(0)
  expect(looks[0]).toBeLessThanOrEqual(1600)
})

test('boxes without text are no reason to look', async () => {
  const { looks } = watched(0)
  document.body.append(document.createElement('img'), document.createElement('div'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(looks).toEqual([])
})

test('what changes during a look is looked at after it, once', async () => {
  const { looks } = watched(40)
  await say('一')
  await vi.advanceTimersByTimeAsync(310)
  await say('二')
  await say('三')
  await vi.advanceTimersByTimeAsync(5000)
  expect(looks).toHaveLength(2)
})

test('looks take a small share of the time of a page that changes without end', async () => {
  const { looks } = watched(200)
  for (let i = 0; i < 200; i++) {
    await say('又')
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(looks.length).toBeGreaterThan(4)
  expect(looks.length * 200).toBeLessThan(0.15 * 20_000)
})

test('a look that had to wait long keeps nobody from the next one for long', async () => {
  const { looks } = watched(60_000)
  await say('一')
  await vi.advanceTimersByTimeAsync(60_300)
  await say('二')
  await vi.advanceTimersByTimeAsync(4000)
  expect(looks).toHaveLength(2)
})
