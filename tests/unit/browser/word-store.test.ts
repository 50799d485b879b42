import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { wordStore } from '#lib/browser/word-store.ts'
import type { WordList } from '#lib/script/word-list.ts'

const WORDS: WordList = [
  ['著名', '著名'],
  ['纽约', 'New York'],
]

beforeEach(() => fakeBrowser.reset())

describe('the store of own words', () => {
  it('gives back what it was given, and nothing where nothing was', async () => {
    expect(await wordStore.load()).toEqual([])
    await wordStore.save(WORDS)
    expect(await wordStore.load()).toEqual(WORDS)
  })

  it('reads what it can of data that somebody else damaged', async () => {
    await fakeBrowser.storage.local.set({ words: 'abc\n著名' })
    expect(await wordStore.load()).toEqual([['著名', '著名']])
    await fakeBrowser.storage.local.set({ words: { no: 'text' } })
    expect(await wordStore.load()).toEqual([])
  })

  it('tells of each change until it is told to stop', async () => {
    const life = new AbortController()
    const seen: WordList[] = []
    wordStore.watch((words) => seen.push(words), life.signal)
    await wordStore.save(WORDS)
    await fakeBrowser.storage.local.set({ other: 1 })
    life.abort()
    await wordStore.save([])
    expect(seen).toEqual([WORDS])
  })
})
