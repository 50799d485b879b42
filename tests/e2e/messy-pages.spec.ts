import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import { highlighted } from './highlighted.ts'
import { placeOf } from './place-of.ts'
import { readCard } from './read-card.ts'

const painted = (page: Page) => highlighted(page, 'reuse')

/** Rests the pointer on some words until a card is there, and says where the card stands. */
async function cardAt(page: Page, words: string) {
  const { x, y } = await placeOf(page, words)
  await page.mouse.move(x - 3, y)
  await page.mouse.move(x, y)
  await expect.poll(() => readCard(page)).toContain('Same wording')
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document
      .querySelector('html > [popover]')!
      .getBoundingClientRect()
    return { x, y, width, height, right: x + width, bottom: y + height }
  })
  const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  expect(box.width).toBeGreaterThan(120)
  expect(box.height).toBeGreaterThan(30)
  expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
  expect(box.right).toBeLessThanOrEqual(window.width)
  expect(box.bottom).toBeLessThanOrEqual(window.height)
  return box
}

test('a portal: the article, and not its comments, lists and advertisements', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('portal/'))
  await expect(panel.getByRole('article')).toHaveCount(1)
  expect(await painted(tab)).toContain('新建10条熔喷布生产线')
  expect(await painted(tab)).toContain('开行农民工专列52列')
  await expect(panel.locator('main')).not.toContainText('网友')
  await expect(panel.locator('main')).not.toContainText('热榜')
  await cardAt(tab, '率先建成')
})

test('a mobile page: text that cannot be selected and is folded away', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('mobile/'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  await cardAt(tab, '实践活动')
  // What is folded away by the page is brought to light where the page lets it.
  await panel.locator('blockquote').filter({ hasText: '共储备口罩' }).first().click()
  await expect.poll(() => highlighted(tab, 'flash')).toContain('共储备口罩')
})

test('a page without end, that is never still, is compared as it grows', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('endless/'))
  await expect.poll(() => painted(tab)).toContain('新建10条熔喷布生产线')
  for (let i = 0; i < 4; i++) {
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await tab.waitForTimeout(250)
  }
  await expect.poll(() => painted(tab)).toContain('开行农民工专列52列')
  await expect.poll(() => painted(tab)).toContain('共储备口罩11000个')
  await expect(panel.getByRole('article')).toHaveCount(2)
  // The page changes all the time: the card stays as long as the pointer does.
  await cardAt(tab, '共储备口罩')
  await tab.waitForTimeout(700)
  expect(await readCard(tab)).toContain('Same wording')
})

test('a page with a table of 1,500 rows', async ({ tab, panel, server }) => {
  await tab.goto(server.url('table/'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  expect(await painted(tab)).not.toContain('车间')
  await cardAt(tab, '共储备口罩')
})

test('a page whose styles undo all others, and forbid more', async ({ tab, panel, server }) => {
  await tab.goto(server.url('unset/'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  const box = await cardAt(tab, '率先建成')
  // It stands above what the page puts above all, and lets the pointer through.
  const under = await tab.evaluate(
    ({ x, y }) => document.elementFromPoint(x + 5, y + 5)?.hasAttribute('popover'),
    box,
  )
  expect(under).toBe(false)
  const shown = await tab.evaluate(() => {
    const { display, opacity, position, pointerEvents } = getComputedStyle(
      document.querySelector('html > [popover]')!,
    )
    return { display, opacity, position, pointerEvents }
  })
  expect(shown).toMatchObject({ display: 'block', position: 'fixed', pointerEvents: 'none' })
})

test('vertical text, and text from right to left', async ({ tab, panel, server }) => {
  await tab.goto(server.url('vertical/'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  await cardAt(tab, '共储备口罩')
  await panel.locator('blockquote').filter({ hasText: '专列' }).first().click()
  await expect.poll(() => highlighted(tab, 'flash')).toContain('专列')
  const { x, y } = await placeOf(tab, '农民工专列')
  expect(x).toBeGreaterThan(0)
  expect(y).toBeGreaterThan(0)
})

test('an aggregator: each card is of its own report, with what was changed in it', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('aggregator/'))
  const reports = panel.getByRole('article')
  await expect(reports).toHaveCount(2)
  const told = (card: number) => reports.nth(card).locator('section li')
  await expect(told(0)).toHaveText([/190公斤\s*≠\s*90公斤/, /86家隔离酒店…\s*≠\s*68家隔离酒店…/])
  await expect(told(1)).toHaveText([/1500多个基层党…\s*≠\s*1600多個基層黨…/, /28日\s*≠\s*27日/])
  await expect(panel.locator('main')).not.toContainText('面种')
  await expect(panel.locator('main')).not.toContainText('查看全文')
  await cardAt(tab, '未雨绸缪')
})

test('a forum: pieces and quoted pieces, each beside its place in the report', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('forum/'))
  await expect(panel.getByRole('article')).toHaveCount(1)
  await expect(panel.getByText('Shared passages')).toBeVisible()
  await expect(panel.locator('section li')).toHaveText([/21小区\S*\s*≠\s*12小区/])
  await expect(panel.locator('ol > li')).toHaveCount(5)
  // The quoted piece leads to the quotation, not to what it quotes.
  await panel.getByRole('button', { name: 'show in place' }).nth(1).click()
  await expect.poll(() => highlighted(tab, 'flash')).toMatch(/^快速成立以集团主要负责人/)
})

test('advertisements inside sentences split no passage and are no changes', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('ads-inside/'))
  await expect(panel.getByRole('article')).toHaveCount(1)
  await expect(panel.locator('ol > li')).toHaveCount(2)
  await expect(panel.locator('section li')).toHaveText([/38個\s*≠\s*28个/, /3次\S*\s*≠\s*2次/])
  await expect(panel.getByText('8 days after the report')).toBeVisible()
  // A page made of a few paragraphs of a long report is not the same text.
  await expect(panel.getByText('Most of this page is in the report')).toBeVisible()
  await expect(panel.getByText('Mostly the same text')).toBeHidden()
  await cardAt(tab, '未雨綢繆')
  expect(await readCard(tab)).toContain('Most of this page is in the report')
})

test('a paragraph of the page’s own between copied ones is not marked and not counted', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('own-between/'))
  await expect(panel.getByRole('article')).toHaveCount(1)
  const text = await painted(tab)
  expect(text).toMatch(
    /^疫情防控必须立足于“早”.*坚实的物资保障。疫情防控必须落实于“细”.*疫情防控的重任。$/s,
  )
  for (const words of ['收衣服', '评弹', '南瓜粥', '小号']) expect(text).not.toContain(words)
  const bars = panel.locator('.strip button')
  await expect(bars).toHaveCount(3)
  const widths = await bars.evaluateAll((list) => list.map((bar) => parseFloat(bar.style.width)))
  const share = Math.round(widths.reduce((sum, width) => sum + width, 0))
  expect(share).toBeLessThan(90)
  await expect(panel.getByRole('article')).toContainText(/8\d% of this page stands in the report/)
})

test('the own paragraph is plain side by side, too', async ({ session, tab, panel, server }) => {
  await tab.goto(server.url('own-between/'))
  const opening = session.context.waitForEvent('page')
  await panel.getByRole('button', { name: 'Read side by side' }).click()
  const wide = await opening
  const marked = () => wide.locator('.column.page mark').allTextContents()
  await expect.poll(async () => (await marked()).join('')).toContain('携手并肩共担')
  for (const words of ['收衣服', '南瓜粥']) {
    await expect(wide.locator('.column.page')).toContainText(words)
    expect((await marked()).join('')).not.toContain(words)
  }
  await wide.close()
})

test('a page that says a paragraph twice is shown like any other', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('again/'))
  await expect(panel.getByRole('article')).toHaveCount(1)
  await expect(panel.locator('.strip button')).not.toHaveCount(0)
})
