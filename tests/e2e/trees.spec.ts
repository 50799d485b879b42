import type { Frame, Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import { highlighted } from './highlighted.ts'
import { findFaults } from './find-faults.ts'
import { readCard } from './read-card.ts'
import { showTabIn } from './show-tab-in.ts'

const painted = (page: Page) => highlighted(page, 'reuse')

/** The middle of some words of a page or a frame, wherever they stand, in the window of the tab. */
async function placeIn(view: Page | Frame, words: string): Promise<{ x: number; y: number }> {
  const line = view.getByText(words).first()
  await line.scrollIntoViewIfNeeded()
  const box = (await line.boundingBox())!
  const share = await line.evaluate((element, wanted) => {
    const range = document.createRange()
    const text = [...element.childNodes].find((node) => node.textContent?.includes(wanted))!
    range.setStart(text, text.textContent!.indexOf(wanted))
    range.setEnd(text, range.startOffset + wanted.length)
    const outer = element.getBoundingClientRect()
    const { x, y, width, height } = range.getClientRects()[0]!
    return {
      x: (x + width / 2 - outer.x) / outer.width,
      y: (y + height / 2 - outer.y) / outer.height,
    }
  }, words)
  return { x: box.x + share.x * box.width, y: box.y + share.y * box.height }
}

async function pointAt(tab: Page, view: Page | Frame, words: string) {
  const { x, y } = await placeIn(view, words)
  await tab.mouse.move(x - 4, y)
  await tab.mouse.move(x, y)
  return { x, y }
}

/** What a pixel of the page is like: painted text stands on a tint. */
async function tintAt(tab: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const clip = { x: Math.round(x) - 30, y: Math.round(y) - 14, width: 60, height: 28 }
  return (await tab.screenshot({ clip })).toString('base64')
}

test('an article in shadow trees and slots is read as it is shown, and once', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('components/'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  const words = await painted(tab)
  expect(words).toContain('新建10条熔喷布生产线')
  expect(words).toContain('2条生产线以“火神山”速度')
  expect(words).toContain('统一组织领导、指挥协调集团')
  expect(words.split('率先建成')).toHaveLength(2)
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('抗疫一线的产业工人')
  await expect(panel.locator('main')).not.toContainText('体温计')
})

test('passages in a shadow tree are painted, tell of their report and open the panel there', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('components/'))
  await expect.poll(() => painted(tab)).toContain('新建10条熔喷布生产线')
  const place = await pointAt(tab, tab, '推动企业迅速调整')
  await expect.poll(() => readCard(tab)).toContain('Same wording')
  await tab.keyboard.press('Escape')
  await expect.poll(() => readCard(tab)).toBe('')
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await tab.mouse.click(place.x, place.y)
  await expect(panel.getByRole('listitem').filter({ hasText: '卡脖子' }).first()).toBeFocused()
  const mark = panel.getByRole('switch', { name: 'Mark passages in the page' })
  const tinted = await tintAt(tab, place)
  await mark.uncheck()
  await expect.poll(() => painted(tab)).toBe('')
  expect(await tintAt(tab, place)).not.toBe(tinted)
  await mark.check()
  await expect.poll(() => painted(tab)).not.toBe('')
  await panel.locator('blockquote').filter({ hasText: '统一组织领导' }).first().click()
  await expect.poll(() => highlighted(tab, 'flash')).toContain('统一组织领导')
  await expect(tab.getByText('统一组织领导').first()).toBeInViewport()
})

test('text that comes late into a shadow tree, and a tree that comes late', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('english/'))
  await tab.evaluate(() => {
    document.title = '快讯'
    const host = document.createElement('late-news')
    host.style.display = 'block'
    document.body.prepend(host)
  })
  await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
  await tab.evaluate(async () => {
    const host = document.querySelector('late-news')!
    const root = host.attachShadow({ mode: 'open' })
    const line = document.createElement('p')
    root.append(line)
    await new Promise((resolve) => setTimeout(resolve, 200))
    line.textContent =
      '记者沿着厂区外墙走了一圈，门岗的老周正在登记车牌。' +
      '为解决全国口罩生产关键材料熔喷布产能“卡脖子”问题，2月下旬，集团党组推动企业迅速调整产品布局，利用自有原料生产优势新建10条熔喷布生产线。'
  })
  await expect.poll(() => painted(tab), { timeout: 10_000 }).toContain('新建10条熔喷布生产线')
  await expect(panel.getByRole('article')).toHaveCount(1)
  await tab.evaluate(() => {
    const line = document.createElement('p')
    line.textContent =
      '3月6日，2条生产线以“火神山”速度在所属燕山石化率先建成，每天生产的熔喷布可供生产120万片N95口罩或600万片医用平面口罩。'
    document.querySelector('late-news')!.shadowRoot!.append(line)
  })
  await expect.poll(() => painted(tab)).toContain('率先建成')
  await tab.evaluate(() => document.querySelector('late-news')!.remove())
  await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
})

test('an article in frames is read, with frames inside it and without those that nobody sees', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('framed/'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  const words = await painted(tab)
  expect(words).toContain('新建10条熔喷布生产线')
  expect(words).toContain('统一组织领导、指挥协调集团')
  expect(words.split('率先建成')).toHaveLength(2)
})

test('passages in frames are painted, tell of their report and are found from the panel', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('framed/'))
  await expect.poll(() => painted(tab)).toContain('统一组织领导')
  const [reader] = tab.mainFrame().childFrames()
  const place = await pointAt(tab, reader!, '推动企业迅速调整')
  await expect.poll(() => readCard(tab)).toContain('Same wording')
  // The card stands in the page, beside the pointer.
  const card = (await tab.locator('html > [popover]').boundingBox())!
  expect(Math.abs(card.y - place.y)).toBeLessThan(card.height + 60)
  expect(card.x).toBeLessThan(place.x)
  expect(card.x + card.width).toBeGreaterThan(place.x)
  await tab.mouse.click(place.x, place.y)
  await expect(panel.getByRole('listitem').filter({ hasText: '卡脖子' }).first()).toBeFocused()
  await tab.mouse.move(5, 5)
  await expect.poll(() => readCard(tab)).toBe('')
  const tinted = await tintAt(tab, place)
  const mark = panel.getByRole('switch', { name: 'Mark passages in the page' })
  await mark.uncheck()
  await expect.poll(() => painted(tab)).toBe('')
  expect(await tintAt(tab, place)).not.toBe(tinted)
  await mark.check()
  await tab.evaluate(() => scrollTo(0, 0))
  for (const words of ['统一组织领导', '新建10条']) {
    await panel.locator('blockquote').filter({ hasText: words }).first().click()
    await expect.poll(() => highlighted(tab, 'flash')).toContain(words)
    const frame = words === '新建10条' ? reader! : reader!.childFrames()[0]!
    await expect(frame.getByText(words).first()).toBeInViewport()
  }
})

test('a frame that goes elsewhere is compared anew', async ({ tab, panel, server }) => {
  await tab.goto(server.url('framed/'))
  await expect.poll(() => painted(tab)).toContain('统一组织领导')
  await tab.evaluate(() => {
    document.querySelector<HTMLIFrameElement>('#reader')!.src = 'other.html'
  })
  await expect.poll(() => painted(tab)).toContain('共储备口罩11000个')
  expect(await painted(tab)).not.toContain('统一组织领导')
  await expect(panel.getByRole('article')).toHaveCount(1)
  const [reader] = tab.mainFrame().childFrames()
  const place = await pointAt(tab, reader!, '共储备口罩11000个')
  await expect.poll(() => readCard(tab)).toContain('Same wording')
  const tinted = await tintAt(tab, place)
  await panel.getByRole('switch', { name: 'Mark passages in the page' }).uncheck()
  await expect.poll(() => painted(tab)).toBe('')
  expect(await tintAt(tab, place)).not.toBe(tinted)
  await panel.getByRole('switch', { name: 'Mark passages in the page' }).check()
  await tab.evaluate(() => document.querySelector('#reader')!.remove())
  await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
})

test('a page is converted and compared in its shadow trees and frames at once', async ({
  session,
  tab,
  panel: _,
  server,
}) => {
  for (const name of ['components/', 'framed/']) {
    await tab.goto(server.url(name))
    await expect.poll(() => painted(tab)).toContain('统一组织领导、指挥协调集团')
    await showTabIn(session, tab, 'tw')
    await expect.poll(() => painted(tab)).toContain('統一組織領導、指揮協調集團')
    expect(await painted(tab)).toContain('新建10條熔噴布生產線')
    await showTabIn(session, tab, null)
    await expect.poll(() => painted(tab)).toContain('统一组织领导、指挥协调集团')
  }
})

test('side by side, the whole text of frames is there', async ({ session, tab, panel, server }) => {
  await tab.goto(server.url('framed/'))
  // The frames come after the page, and the panel may show what it kept of this page meanwhile.
  await expect.poll(() => painted(tab)).toContain('统一组织领导、指挥协调集团')
  await expect(panel.getByRole('article')).toHaveCount(2)
  const opened = session.context.waitForEvent('page')
  await panel.getByRole('button', { name: 'Whole page side by side' }).click()
  const wide = await opened
  await expect(wide.getByText('谁也没有说累').first()).toBeVisible()
  await expect(wide.getByText('门岗的老周正在登记车牌').first()).toBeVisible()
  await wide.close()
})

test('a frame of another site is named, and opened as a page of its own', async ({
  session,
  tab,
  panel,
  server,
}) => {
  const address = server.url('framed/other.html').replace('127.0.0.1', 'localhost')
  await tab.route('**/reader', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body:
        '<!doctype html><title>Reader</title><p>Reader</p>' +
        `<iframe src="${address}" style="width: 90vw; height: 80vh"></iframe>`,
    }),
  )
  await tab.goto(server.url('reader'))
  const title = 'The article seems to stand in a frame'
  await expect(panel.getByRole('heading', { name: title })).toBeVisible()
  await expect(panel.locator('main')).toContainText(new URL(address).host)
  expect(await findFaults(panel)).toEqual([])
  const opened = session.context.waitForEvent('page')
  await panel.getByRole('button', { name: 'Open it in a new tab' }).click()
  const page = await opened
  await expect.poll(() => painted(page)).toContain('共储备口罩11000个')
  await expect(panel.getByRole('article')).toHaveCount(1)
  await page.close()
})

test('a page full of trees that come and go is read, and nothing in it breaks', async ({
  tab,
  panel,
  server,
}) => {
  test.slow()
  const wrong: string[] = []
  tab.on('pageerror', (error) => wrong.push(String(error)))
  tab.on('console', (message) => {
    // The page has frames in which it may run nothing.
    if (message.type() === 'error' && !/sandboxed/.test(message.text())) wrong.push(message.text())
  })
  await tab.goto(server.url('wild/'))
  await expect.poll(() => painted(tab)).toContain('率先建成')
  await expect(panel.getByRole('article')).toHaveCount(1)
  await expect(tab.locator('x-late')).toHaveCount(60)
  await tab.evaluate(() => document.querySelector('p:not(form p)')!.remove())
  // Reading it may take a busy machine a while, and rests between.
  await expect.poll(() => painted(tab), { timeout: 15_000 }).toBe('')
  expect(wrong).toEqual([])
})
