import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { expect, test } from './extension.ts'
import { findFaults } from './find-faults.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const results = (panel: Page) => panel.getByRole('tabpanel').getByRole('listitem')

test.describe('the look-up view', () => {
  test.beforeEach(async ({ panel }) => {
    await panel.getByRole('tab', { name: 'Look up' }).click()
  })

  test('finds words in the archive as they are typed, in the other script too', async ({
    panel,
  }) => {
    await expect(panel.getByRole('searchbox')).toBeFocused()
    expect(await findFaults(panel)).toEqual([])
    await panel.keyboard.type('減免兩個月租金')
    await expect(results(panel).first()).toContainText('减免两个月租金')
    await expect(panel.getByRole('tabpanel').getByRole('status')).toContainText('place')
    expect(await findFaults(panel)).toEqual([])
  })

  test('sees through noise, and says so where nothing fits', async ({ panel }) => {
    await panel.getByRole('searchbox').fill('24小時 在(zài)崗、值班')
    await expect(results(panel).first().locator('mark')).toContainText('24小时在岗值班')
    await panel.getByRole('searchbox').fill('天文望远镜观测彗星')
    await expect(results(panel)).toHaveCount(0)
    await expect(panel.getByText('Nothing in the archive says this.')).toBeVisible()
  })

  test('leads into the reader and back to the results', async ({ panel }) => {
    await panel.getByRole('searchbox').fill('近百辆勤务车辆')
    await results(panel).first().getByRole('button').click()
    await expect(panel.locator('.opening')).toContainText('近百辆勤务车辆')
    await expect(panel.locator('.opening')).toBeInViewport()
    await panel.getByRole('button', { name: /Back/ }).click()
    await expect(results(panel).first().getByRole('button')).toBeFocused()
  })

  test('is walked with the arrow keys, opened with Enter, and left with Escape', async ({
    panel,
  }) => {
    const box = panel.getByRole('searchbox')
    const result = (at: number) => results(panel).nth(at).getByRole('button')
    await box.fill('消毒')
    await expect(result(2)).toBeVisible()
    await box.press('ArrowDown')
    await expect(result(0)).toBeFocused()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await panel.keyboard.press(key)
    await expect(result(1)).toBeFocused()
    // One stop for the Tab key, and it is the one where the reader was.
    await panel.keyboard.press('Shift+Tab')
    await expect(box).toBeFocused()
    await panel.keyboard.press('Tab')
    await expect(result(1)).toBeFocused()
    await panel.keyboard.press('End')
    await panel.keyboard.press('ArrowUp')
    const hidden = await panel.evaluate(() => {
      const head = document.querySelector('form')!.getBoundingClientRect().bottom
      const { top, bottom } = document.activeElement!.getBoundingClientRect()
      return top < head - 1 || bottom > innerHeight + 1
    })
    expect(hidden).toBe(false)
    expect(await findFaults(panel)).toEqual([])
    await panel.keyboard.press('Enter')
    await expect(panel.locator('.opening')).toContainText('消毒')
    await panel.getByRole('button', { name: /Back/ }).click()
    await panel.keyboard.press('Escape')
    await expect(box).toBeFocused()
    await panel.keyboard.press('ArrowDown')
    await panel.keyboard.type('x')
    await expect(box).toHaveValue('消毒x')
  })

  test('waits for an input method to have a word', async ({ panel }) => {
    const devtools = await panel.context().newCDPSession(panel)
    await panel.getByRole('searchbox').focus()
    const text = 'xiao du'
    await devtools.send('Input.imeSetComposition', { text, selectionStart: 7, selectionEnd: 7 })
    await panel.waitForTimeout(400)
    await expect(panel.getByRole('tabpanel').getByRole('status').first()).toHaveText('')
    await devtools.send('Input.insertText', { text: '消毒' })
    await expect(panel.getByRole('searchbox')).toHaveValue('消毒')
    await expect(results(panel).first()).toContainText('消毒')
  })

  test('remembers what was looked up until it is told to forget', async ({ panel }) => {
    await panel.getByRole('searchbox').fill('红十字会')
    await panel.keyboard.press('Enter')
    await panel.getByRole('searchbox').fill('')
    const remembered = results(panel).getByRole('button', { name: '红十字会' })
    await expect(remembered).toBeVisible()
    await panel.keyboard.press('ArrowDown')
    await expect(remembered).toBeFocused()
    await panel.keyboard.press('Enter')
    await expect(panel.getByRole('searchbox')).toBeFocused()
    await expect(results(panel).first()).toContainText('红十字会')
    await panel.getByRole('searchbox').fill('')
    await panel.getByRole('button', { name: 'Forget these' }).click()
    await expect(results(panel)).toHaveCount(0)
  })
})

test('what is selected on a page is looked up from the context menu or by a shortcut', async ({
  panel,
}) => {
  const offered = await panel.evaluate(async () => {
    const commands = await chrome.commands.getAll()
    return new Promise<string[]>((done) => {
      // Only an entry that is there can be changed.
      chrome.contextMenus.update('look-up', {}, () => {
        const menu = chrome.runtime.lastError ? [] : ['menu']
        done([...menu, ...commands.map(({ name }) => name ?? '')])
      })
    })
  })
  expect(offered).toEqual(expect.arrayContaining(['menu', 'look-up']))
  // What both of them do once the browser has called them.
  await panel.evaluate(() =>
    chrome.storage.session.set({ askedLookUp: { query: '儲備口罩11000個', at: Date.now() } }),
  )
  await expect(panel.getByRole('searchbox')).toHaveValue('儲備口罩11000個')
  await expect(results(panel).first()).toContainText('储备口罩11000个')
})
