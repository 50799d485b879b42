import type { Page } from '@playwright/test'
import { hanIn } from '#tests/bench/han-in.ts'
import { recombine } from '#tests/bench/make-archive.ts'
import { Random } from '#tests/bench/random.ts'
import { expect, test } from './side-by-side.ts'

/** What one report of the archive has too. */
const TAKEN = [
  '1月24日市委专题会议、25日我市启动突发公共事件一级响应后,集团党委按照党中央决策部署,全面动员、全面部署,把人民群众生命安全和身体健康放在第一位,快速成立以集团主要负责人任组长、各所属企业负责人为成员的疫情防控工作领导小组',
  '次日一早,结合企业实际,党委会议研究明确了对市级各类拨改投专项资金已投或投资到期企业投资期顺延一年,对管理的国有房屋及土地资产租赁户统一减免两个月租金',
] as const
const LAST_WORDS = '全文到此结束'
const PARAGRAPHS = 500

/** A page of 150,000 characters, with a passage at its beginning and one at its end. */
async function longPage(): Promise<string> {
  const words = await hanIn('tests/fixtures/hosts')
  const random = new Random(20201105)
  const between = Array.from({ length: PARAGRAPHS }, () => recombine(words, 300, random))
  const lines = [TAKEN[0], ...between, TAKEN[1], LAST_WORDS]
  return `<!doctype html><meta charset="utf-8"><title>长篇</title><article>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article>`
}

const column = (wide: Page) => wide.locator('.column.page')
const topOf = (wide: Page, pair: number) =>
  column(wide)
    .locator(`[data-pair="${pair}"]`)
    .first()
    .evaluate((mark) => mark.getBoundingClientRect().top)

test.describe('a very long page beside a report', () => {
  test.beforeEach(async ({ tab }) => {
    const body = await longPage()
    await tab.route('**/long/', (route) => route.fulfill({ contentType: 'text/html', body }))
  })

  test('leads to its last passage at once, which stays where it is as the rest is set', async ({
    openWide,
  }) => {
    const wide = await openWide('long/')
    await wide.emulateMedia({ reducedMotion: 'reduce' })
    await wide.keyboard.press('n')
    await wide.keyboard.press('n')
    await expect(wide.getByRole('status').filter({ hasText: 'Passage 2 of 2' })).toBeAttached()
    await expect(column(wide).locator('[data-pair="1"]').first()).toBeInViewport()
    const top = await topOf(wide, 1)
    await expect(wide.locator('.setting')).toHaveCount(0)
    expect(Math.abs((await topOf(wide, 1)) - top)).toBeLessThan(3)
    await expect(column(wide).locator('.lit').first()).toBeInViewport()
  })

  test('is searched, selected and told in another script to its end', async ({ openWide }) => {
    const wide = await openWide('long/')
    await expect(wide.locator('.setting')).toHaveCount(0)
    const end = column(wide).locator('p').last()
    await expect(end).not.toBeInViewport()
    const isFound = (words: string) =>
      wide.evaluate((one) => Reflect.get(window, 'find').call(window, one) as boolean, words)
    expect(await isFound(LAST_WORDS)).toBe(true)
    expect(await wide.evaluate(() => getSelection()!.toString())).toBe(LAST_WORDS)
    await column(wide).focus()
    await wide.keyboard.press('End')
    await expect(end).toBeInViewport()
    await column(wide).evaluate((text) => getSelection()!.selectAllChildren(text))
    const selected = () => wide.evaluate(() => getSelection()!.toString().length)
    await expect.poll(selected).toBeGreaterThan(PARAGRAPHS * 300)
    await wide.getByLabel('Script: This page').selectOption('t')
    await expect(end).toHaveText('全文到此結束')
    await expect(end).toBeInViewport()
    await expect(wide.locator('.setting')).toHaveCount(0)
    await expect(column(wide).locator('p').first()).toContainText('市委專題會議')
  })

  test('keeps its place when the window becomes narrower', async ({ openWide }) => {
    const wide = await openWide('long/')
    await expect(wide.locator('.setting')).toHaveCount(0)
    const line = column(wide).locator('p').nth(250)
    await line.scrollIntoViewIfNeeded()
    await wide.setViewportSize({ width: 1000, height: 700 })
    await expect(wide.locator('.setting')).toHaveCount(0)
    await expect(line).toBeInViewport()
  })
})
