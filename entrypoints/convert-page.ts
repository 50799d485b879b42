import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { browser } from 'wxt/browser'
import { askWhileShown } from '#lib/browser/ask-while-shown.ts'
import { PageConversion } from '#lib/browser/conversion/page-conversion.ts'
import { takeWish, type Wish } from '#lib/browser/conversion/wish.ts'
import { idleTime } from '#lib/browser/idle-time.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { watchWords } from '#lib/browser/watch-words.ts'
import type { Target } from '#lib/script/convert.ts'

/** Where a later run in the same page finds the first one, and the event that tells of a newer copy. */
const PRESENT = 'duiduConverts'

const report = (error: unknown) => reportError(error)

/** Has this page converted from now on; returns what sees to a wish. */
function begin(): (wish: Wish) => void {
  const conversion = new PageConversion(
    document,
    (request) => askWhileShown(() => messenger.sendMessage('convertTexts', request)),
    report,
  )
  const show = (target: Target) => void conversion.convertTo(target).catch(report)
  messenger.onMessage('showPageIn', ({ data: target }) => {
    // A wish that came late is this one, or an older one.
    takeWish()
    if (target === null) conversion.restore()
    else show(target)
    return true
  })
  messenger.onMessage('tellShown', () => ({
    target: conversion.target,
    written: conversion.written,
  }))
  messenger.onMessage('convertSelection', async ({ data: target }) => {
    await conversion.convertSelection(target)
    return true
  })
  messenger.onMessage('tellSelected', () => conversion.selected)
  watchWords(() => conversion.forgetReady())
  // In Chromium a script outlives its extension that was updated or removed, hears nothing more, and
  // nobody else knows what the page was: it gives the page back when a newer copy begins, or the reader
  // comes or clicks. Firefox has made an end of it.
  const look = () => browser.runtime?.id || conversion.restore()
  dispatchEvent(new Event(PRESENT))
  for (const occasion of [PRESENT, 'focus', 'mousedown']) addEventListener(occasion, look, true)
  // In the browser's memory a page hears of no change.
  addEventListener('pagehide', () => conversion.forgetReady())
  return ({ target, ahead }) => {
    // Nobody has asked for it: a conversion will tell what is wrong.
    if (ahead) conversion.getReady(target, idleTime).catch(() => undefined)
    else show(target)
  }
}

/**
 * Comes into a page when the reader has it converted, and ahead of that into pages of which the
 * reader has converted others like it: all others pay nothing for it. Returns whether it found a
 * wish; otherwise it waits for a message.
 */
export default defineUnlistedScript((): boolean => {
  const see: (wish: Wish) => void = Reflect.get(globalThis, PRESENT) ?? begin()
  Reflect.set(globalThis, PRESENT, see)
  const wish = takeWish()
  if (wish !== null) see(wish)
  return wish !== null
})
