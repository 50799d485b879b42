// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { callSession } from '#lib/browser/call-session.ts'
import { SESSION_WANTED } from '#lib/browser/session-wanted.ts'

const loadAhead = (prerendering: boolean) =>
  Object.defineProperty(document, 'prerendering', { value: prerendering, configurable: true })

afterEach(() => {
  Reflect.deleteProperty(document, 'prerendering')
  vi.restoreAllMocks()
})

test('a page that is loaded behind another one calls nobody until the reader goes there', async () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined)
  loadAhead(true)
  const called = callSession()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(send).not.toHaveBeenCalled()
  document.dispatchEvent(new Event('prerenderingchange'))
  await called
  expect(send).toHaveBeenCalledExactlyOnceWith(SESSION_WANTED)
})

test('a page that the reader sees calls at once', async () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined)
  await callSession()
  expect(send).toHaveBeenCalledExactlyOnceWith(SESSION_WANTED)
})
