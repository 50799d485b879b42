import { beforeEach, describe, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { settingsStore } from '#lib/browser/settings-store.ts'
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts'

beforeEach(() => fakeBrowser.reset())

describe('settingsStore', () => {
  it('has the defaults until something is saved', async () => {
    expect(await settingsStore.load()).toEqual(DEFAULT_SETTINGS)
    await settingsStore.save({ theme: 'dark' })
    expect(await settingsStore.load()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  })

  it('loses nothing when two pages save at the same time', async () => {
    await Promise.all([
      settingsStore.save({ theme: 'dark' }),
      settingsStore.save({ checks: 'chosen', sites: ['a.example'] }),
      settingsStore.save({ language: 'zh-TW' }),
    ])
    expect(await settingsStore.load()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      checks: 'chosen',
      sites: ['a.example'],
      language: 'zh-TW',
    })
  })

  it('leaves what it does not know, and other data, where it is', async () => {
    await browser.storage.local.set({ 'settings.later': 1, conversion: { target: 'hk' } })
    await settingsStore.save({ highlights: false })
    await settingsStore.reset()
    expect(await browser.storage.local.get()).toEqual({
      'settings.later': 1,
      conversion: { target: 'hk' },
    })
  })

  it('tells of changes of settings only, and not after the end', async () => {
    const told: unknown[] = []
    const life = new AbortController()
    settingsStore.watch(({ theme }, changed) => told.push([theme, changed]), life.signal)
    await settingsStore.save({ theme: 'light' })
    await browser.storage.local.set({ conversion: {} })
    await expect.poll(() => told).toEqual([['light', ['theme']]])
    life.abort()
    await settingsStore.save({ theme: 'dark' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(told).toHaveLength(1)
  })
})
