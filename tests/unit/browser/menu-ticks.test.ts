import { beforeEach, expect, test } from 'vitest'
import { browser } from 'wxt/browser'
import { forgetTicks, tickMenu } from '#lib/browser/menu-ticks.ts'

const told: [id: string, ticked: boolean | undefined][] = []

const noteTick = async (id: string | number, { checked }: { checked?: boolean | undefined }) =>
  Promise.resolve(void told.push([String(id), checked]))

beforeEach(() => {
  told.length = 0
  forgetTicks()
  Object.assign(browser.contextMenus, { update: noteTick })
})

test('a menu is told what it does not show yet, and nothing else', async () => {
  await tickMenu('script:tw', true)
  await tickMenu('script:tw', true)
  await tickMenu('script:hk', false)
  await tickMenu('script:tw', false)
  await tickMenu('script:hk', false)
  expect(told).toEqual([
    ['script:tw', true],
    ['script:hk', false],
    ['script:tw', false],
  ])
})

test('what the browser may have ticked by itself is told once more', async () => {
  await tickMenu('script:tw', true)
  forgetTicks()
  await tickMenu('script:tw', true)
  expect(told).toEqual([
    ['script:tw', true],
    ['script:tw', true],
  ])
})

test('what could not be told is told once more', async () => {
  Object.assign(browser.contextMenus, { update: () => Promise.reject(new Error('No such entry')) })
  await expect(tickMenu('script:tw', true)).rejects.toThrow('No such entry')
  Object.assign(browser.contextMenus, { update: noteTick })
  await tickMenu('script:tw', true)
  expect(told).toEqual([['script:tw', true]])
})
