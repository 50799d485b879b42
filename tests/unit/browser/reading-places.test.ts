import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readingPlaces } from '#lib/browser/reading-places.ts'

beforeEach(() => fakeBrowser.reset())

describe('the places where a reader stopped', () => {
  it('are kept for each report until they are forgotten', async () => {
    expect(await readingPlaces.of('a.txt')).toBeNull()
    await readingPlaces.keep('a.txt', 3)
    await readingPlaces.keep('b.txt', 0)
    await readingPlaces.keep('a.txt', 7)
    expect([await readingPlaces.of('a.txt'), await readingPlaces.of('b.txt')]).toEqual([7, 0])
    expect(await readingPlaces.count()).toBe(2)
    await readingPlaces.keep('a.txt', null)
    expect(await readingPlaces.of('a.txt')).toBeNull()
    expect(await readingPlaces.of('b.txt')).toBe(0)
    await readingPlaces.clear()
    expect(await readingPlaces.of('b.txt')).toBeNull()
  })

  it('are not more than anybody reads: the oldest give way', async () => {
    for (let i = 0; i <= 300; i++) await readingPlaces.keep(`${i}.txt`, i)
    expect(await readingPlaces.of('0.txt')).toBeNull()
    expect(await readingPlaces.of('1.txt')).toBe(1)
  })

  it('are none where the stored data is damaged', async () => {
    await fakeBrowser.storage.local.set({ readingPlaces: [['a.txt', 'x'], ['b.txt', 2], 5] })
    expect(await readingPlaces.of('a.txt')).toBeNull()
    expect(await readingPlaces.of('b.txt')).toBe(2)
  })
})
