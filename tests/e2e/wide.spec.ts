import type { Page } from '@playwright/test'
import { findFaults } from './find-faults.ts'
import { highlighted } from './highlighted.ts'
import { expect, test } from './side-by-side.ts'

const column = (wide: Page, side: 'page' | 'report') => wide.locator(`.column.${side}`)
const place = (wide: Page) => wide.getByRole('status').filter({ hasText: /^Passage \d/ })
const scrollTop = (wide: Page, side: 'page' | 'report') =>
  column(wide, side).evaluate((element) => element.scrollTop)

/** All that a side tells otherwise, in one. */
const changed = async (wide: Page, side: 'page' | 'report') =>
  (await column(wide, side).locator('mark.changed').allTextContents()).join('')

/** How far apart, in px, the two sides of a pair begin in the window. */
const apart = (wide: Page, pair: number) =>
  wide.evaluate((number) => {
    const [here, there] = ['page', 'report'].map((side) =>
      document.querySelector(`.column.${side} [data-pair="${number}"]`)!.getBoundingClientRect(),
    )
    return Math.abs(here!.top - there!.top)
  }, pair)

test('a card opens both whole texts side by side, joined where they say the same', async ({
  wide,
}) => {
  await expect(wide).toHaveTitle(/^Side by side: 兩支隊伍的防疫帳本/)
  await expect(column(wide, 'page')).toContainText('疫情之下，一家地方國企與一支地質隊')
  await expect(column(wide, 'page')).toContainText('本報將繼續追蹤這些數字的去向')
  await expect(column(wide, 'report')).toContainText('新冠肺炎疫情发生以来,市产投集团')
  await expect.poll(() => changed(wide, 'page')).toBe('26三1549793')
  expect(await changed(wide, 'report')).toBe('25两1347993')
})

test('the other report is one click away, and the page stays where it was', async ({ wide }) => {
  await wide.mouse.move(400, 600)
  // A page that is still being laid out may lose a turn of the wheel.
  await expect(async () => {
    await wide.mouse.wheel(0, 500)
    await expect.poll(() => scrollTop(wide, 'page'), { timeout: 2_000 }).toBeGreaterThan(400)
  }).toPass()
  await wide.getByRole('button', { name: '党建引领践初心' }).click()
  await expect(column(wide, 'report')).toContainText('一六一队')
  await expect(wide.getByText('3 weeks after the report')).toBeVisible()
  await expect.poll(() => scrollTop(wide, 'page')).toBeGreaterThan(400)
})

test('scrolling one column brings the other along, until they are told apart', async ({ wide }) => {
  await wide.mouse.move(400, 600)
  await wide.mouse.wheel(0, 600)
  await expect.poll(() => scrollTop(wide, 'report')).toBeGreaterThan(200)
  await wide.mouse.move(1200, 600)
  await wide.mouse.wheel(0, -3000)
  await expect.poll(() => scrollTop(wide, 'page')).toBe(0)
  await wide.getByLabel('Scroll together').uncheck()
  await wide.mouse.move(400, 600)
  await wide.mouse.wheel(0, 600)
  await expect.poll(() => scrollTop(wide, 'page')).toBeGreaterThan(400)
  expect(await scrollTop(wide, 'report')).toBe(0)
})

test('keys and buttons lead from passage to passage, both sides level', async ({ wide }) => {
  await wide.emulateMedia({ reducedMotion: 'reduce' })
  await wide.keyboard.press('n')
  await wide.keyboard.press('j')
  await expect(place(wide)).toHaveText('Passage 2 of 4')
  expect(await apart(wide, 1)).toBeLessThan(40)
  await wide.keyboard.press('ArrowLeft')
  await expect(place(wide)).toHaveText('Passage 1 of 4')
  await wide.getByRole('button', { name: /^Next passage/ }).click()
  await expect(place(wide)).toHaveText('Passage 2 of 4')
  await wide.getByRole('button', { name: /^Previous passage/ }).click()
  await expect(wide.getByRole('button', { name: /^Previous passage/ })).toBeDisabled()
})

test('what is told otherwise is listed at the top and leads there', async ({ wide }) => {
  const changes = wide.getByRole('region', { name: 'Told otherwise' })
  await expect(changes.getByRole('button')).toHaveText([
    'Date 26日該市啟動… ≠ 25日我市启动…',
    'Figure …戶統一減免三個月租金 ≠ …户统一减免两个月租金',
    'Figure 15座熱力站每… ≠ 13座热力站每…',
    'Figure …屬公司捐款49793元 ≠ …属公司捐款47993元',
  ])
  await changes.getByRole('button').nth(3).click()
  for (const side of ['page', 'report'] as const)
    await expect(column(wide, side).locator('mark.changed').last()).toBeInViewport()
})

test('passages in another order are outlined, and each brings its counterpart', async ({
  openWide,
}) => {
  const wide = await openWide('crossing')
  await wide.emulateMedia({ reducedMotion: 'reduce' })
  await expect(wide.locator('g.crossing').first()).toBeAttached()
  for (let pair = 0; pair < 5; pair++) {
    await wide.keyboard.press('n')
    await expect(place(wide)).toHaveText(`Passage ${pair + 1} of 9`)
    await expect(column(wide, 'report').locator(`[data-pair="${pair}"]`).first()).toBeInViewport()
    await expect(column(wide, 'page').locator(`[data-pair="${pair}"]`).first()).toBeInViewport()
  }
})

test('either side is read in any script, with every mark in its place', async ({ wide }) => {
  await wide.getByLabel('Script: Report').selectOption('tw')
  await expect(column(wide, 'report')).toContainText('新冠肺炎疫情發生以來,市產投集團')
  await expect.poll(() => changed(wide, 'report')).toBe('25兩1347993')
  await expect(column(wide, 'report')).toHaveAttribute('lang', 'zh-Hant-TW')
  await wide.getByLabel('Script: This page').selectOption('cn')
  await expect(column(wide, 'page')).toContainText('一家地方国企与一支地质队')
  await expect.poll(() => changed(wide, 'page')).toBe('26三1549793')
  await wide.getByLabel('Script: This page').selectOption('')
  await expect(column(wide, 'page')).toContainText('一家地方國企與一支地質隊')
  await wide.getByLabel('Script: Report').selectOption('')
  await expect(column(wide, 'report')).toContainText('新冠肺炎疫情发生以来')
})

test('the panel follows to the page that is compared, and a click there scrolls here', async ({
  wide,
  panel,
}) => {
  await wide.emulateMedia({ reducedMotion: 'reduce' })
  await expect(panel.getByText(/^Shown side by side in this tab/)).toBeVisible()
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(/兩支隊伍的防疫帳本/)
  await expect(panel.getByLabel('Mark passages in the page')).toBeHidden()
  const cards = panel.getByRole('article')
  await cards.first().getByRole('button', { name: 'show in place' }).nth(2).click()
  await expect(place(wide)).toHaveText('Passage 3 of 4')
  await expect(column(wide, 'page').locator('[data-pair="2"]').first()).toBeInViewport()
  await expect(column(wide, 'report').locator('[data-pair="2"]').first()).toBeInViewport()
  // A passage of another report turns to that report.
  await cards.nth(1).getByRole('button', { name: 'show in place' }).first().click()
  await expect(column(wide, 'report')).toContainText('一六一队')
  await expect(place(wide)).toHaveText(/^Passage 1 of/)
  await expect(column(wide, 'page').locator('[data-pair="0"]').first()).toBeInViewport()
  await cards.first().getByRole('button', { name: 'Read beside this report' }).click()
  await expect(column(wide, 'report')).toContainText('新冠肺炎疫情发生以来')
  expect(await wide.evaluate(() => document.visibilityState)).toBe('visible')
  expect(await findFaults(panel)).toEqual([])
})

test('back on the page itself, the panel is about that page again', async ({
  wide,
  tab,
  panel,
}) => {
  await expect(panel.getByText(/^Shown side by side in this tab/)).toBeVisible()
  await tab.bringToFront()
  await expect(panel.getByText(/^Shown side by side in this tab/)).toBeHidden()
  await expect(panel.getByLabel('Mark passages in the page')).toBeVisible()
  await wide.bringToFront()
  await expect(panel.getByText(/^Shown side by side in this tab/)).toBeVisible()
  // The panel tells what this tab kept of a page that is gone.
  await tab.goto('about:blank')
  await wide.reload()
  await expect(panel.getByRole('article')).toHaveCount(2)
})

test('each side begins in the script that was chosen last', async ({ wide, panel }) => {
  await wide.getByLabel('Script: Report').selectOption('tw')
  await expect(column(wide, 'report')).toContainText('新冠肺炎疫情發生以來,市產投集團')
  await wide.getByLabel('Script: This page').selectOption('cn')
  await expect(column(wide, 'page')).toContainText('一家地方国企与一支地质队')
  await wide.reload()
  await expect(column(wide, 'report')).toContainText('新冠肺炎疫情發生以來,市產投集團')
  await expect(column(wide, 'page')).toContainText('一家地方国企与一支地质队')
  await wide.getByRole('button', { name: '党建引领践初心' }).click()
  await expect(column(wide, 'report')).toContainText('一六一隊')
  // The panel's reader has the same script.
  await panel.getByRole('button', { name: 'read on' }).first().click()
  await expect(panel.getByLabel('Script')).toHaveValue('tw')
  await panel.getByLabel('Script').selectOption('')
  await expect(column(wide, 'report')).toContainText('一六一队')
  await wide.getByLabel('Script: This page').selectOption('')
  await expect(column(wide, 'page')).toContainText('一家地方國企與一支地質隊')
})

test('a reload after the tab was closed shows the copy, and says so', async ({
  session,
  tab,
  wide,
}) => {
  await wide.reload()
  await expect(column(wide, 'page')).toContainText('疫情之下')
  await expect(wide.getByText('the copy of')).toBeHidden()
  await tab.goto('about:blank')
  await wide.reload()
  await expect(wide.getByText(/You are reading the copy of/)).toBeVisible()
  await expect(column(wide, 'page')).toContainText('疫情之下')
  const other = await session.context.newPage()
  await other.goto(wide.url())
  await expect(other.getByRole('heading', { name: 'The page is no longer there' })).toBeVisible()
  await other.close()
})

test('markup of a page is words here, and runs nothing', async ({ openWide }) => {
  const wide = await openWide('hostile')
  await expect(column(wide, 'page')).toContainText('<img')
  expect(await wide.locator('.column img, .column script, h1 *').count()).toBe(0)
})

/** How far, in px, the ends of the first band are from the passages that they belong to. */
const astray = (wide: Page) =>
  wide.evaluate(() => {
    const gutter = document.querySelector('.gutter')!.getBoundingClientRect()
    const bars = document.querySelectorAll('.gutter g:first-of-type .bar')
    return Math.max(
      ...['page', 'report'].map((side, end) => {
        const marks = document.querySelectorAll(`.column.${side} [data-pair="0"]`)
        const top = marks[0]!.getClientRects()[0]!.top - gutter.top
        const drawn = /^M\S+ (\S+)V/.exec(bars[end]!.getAttribute('d')!)![1]
        return Math.abs(Number(drawn) - top)
      }),
    )
  })

test('bands meet their passages in another window, at 200 % and with other letters', async ({
  wide,
}) => {
  await expect.poll(() => astray(wide)).toBeLessThan(4)
  // A window of half the size is what 200 % makes of it.
  for (const width of [1100, 800]) {
    await wide.setViewportSize({ width, height: 700 })
    await expect.poll(() => astray(wide)).toBeLessThan(4)
  }
  // As when a font comes late.
  await wide.addStyleTag({
    content: '.content { letter-spacing: 2px; font-size: 19px !important }',
  })
  await expect.poll(() => astray(wide)).toBeLessThan(4)
})

test('the focus stays where it is, from passage to passage', async ({ wide }) => {
  await column(wide, 'report').focus()
  await wide.keyboard.press('n')
  await wide.keyboard.press('n')
  await expect(place(wide)).toHaveText('Passage 2 of 4')
  await expect(column(wide, 'report')).toBeFocused()
  const next = wide.getByRole('button', { name: /^Next passage/ })
  await next.focus()
  await wide.keyboard.press('Enter')
  await expect(place(wide)).toHaveText('Passage 3 of 4')
  await expect(next).toBeFocused()
})

for (const width of [1600, 820, 320])
  test(`axe finds nothing at ${width} px, and nothing runs out of the window`, async ({ wide }) => {
    await wide.setViewportSize({ width, height: 800 })
    expect(await findFaults(wide)).toEqual([])
    const overhang = await wide.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overhang).toBe(0)
    const boxes = await Promise.all(
      (['page', 'report'] as const).map((side) => column(wide, side).boundingBox()),
    )
    if (width < 700) expect(boxes[1]!.y).toBeGreaterThanOrEqual(boxes[0]!.y + boxes[0]!.height)
    else expect(boxes[1]!.x).toBeGreaterThanOrEqual(boxes[0]!.x + boxes[0]!.width)
  })

test('on paper the passages stand in pairs', async ({ wide }) => {
  const paper = await wide.pdf({ format: 'A4' })
  expect(paper.length).toBeGreaterThan(20_000)
  await wide.emulateMedia({ media: 'print' })
  await wide.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(wide.locator('.grid')).toBeHidden()
  await expect(wide.locator('article section')).toHaveCount(4)
  await expect(wide.locator('article blockquote').first()).toContainText('1月24日市委專題會議')
})

test('a measure that is chosen in the panel is brought into view and lit up', async ({
  wide,
  panel,
}) => {
  await panel.locator('#tab-measures').click()
  await panel.locator('input[value=only]').check({ force: true })
  await panel.locator('button', { hasText: '捐款的數字也在帳上' }).first().click()
  await expect.poll(() => highlighted(wide, 'flash')).toContain('捐款的數字也在帳上')
  await expect(
    column(wide, 'page').locator('p', { hasText: '捐款的數字也在帳上' }),
  ).toBeInViewport()
  await expect.poll(() => highlighted(wide, 'flash')).toBe('')
})
