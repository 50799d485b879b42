import { expect, test } from './extension.ts'
import { walkViews } from './walk-views.ts'

/** The panel at 360 px and 200 %, and the narrowest that every view is made for. */
const SIZES = [
  { width: 320, height: 700 },
  { width: 180, height: 380 },
]

/** Letters at the edge may stick out by less than a pixel, which counts as one. */
const ROUNDING = 1

test('nothing is wider than the panel, at 320 px and at 200 %', async ({ tab, panel, server }) => {
  await tab.goto(server.url('demo/'))
  for (const size of SIZES) {
    await panel.setViewportSize(size)
    for await (const view of walkViews(panel)) {
      const width = await panel.evaluate(() => document.documentElement.scrollWidth)
      expect(width, `${view} at ${size.width} px`).toBeLessThanOrEqual(size.width + ROUNDING)
    }
  }
})

test('the keyboard reaches what every view has, and the focus is seen where it is', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo/'))
  await panel.emulateMedia({ reducedMotion: 'reduce' })
  for await (const view of walkViews(panel)) {
    // From the beginning of the view on.
    await panel.evaluate(() => {
      const first = document.querySelector<HTMLElement>(
        'main > article button, [aria-selected=true]',
      )
      first?.focus()
    })
    let reached = 0
    for (let i = 0; i < 14; i++) {
      await panel.keyboard.press('Tab')
      const focus = await panel.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return null
        // What is drawn for a control that is itself not drawn stands behind it.
        const hidden = element.classList.contains('visually-hidden')
        const shown = hidden ? (element.nextElementSibling ?? element) : element
        const { top, bottom } = shown.getBoundingClientRect()
        const { outlineStyle, outlineWidth } = getComputedStyle(shown)
        return {
          ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
          inView: bottom > 0 && top < innerHeight,
        }
      })
      if (!focus) break
      expect(focus, view).toMatchObject({ ring: true, inView: true })
      reached++
    }
    expect(reached, view).toBeGreaterThan(2)
  }
})

test('without colours of its own the panel still says what is chosen', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo/'))
  await panel.emulateMedia({ forcedColors: 'active' })
  const chosen = panel.getByRole('tab', { name: 'Measures' })
  await chosen.click()
  const border = (name: string) =>
    panel
      .getByRole('tab', { name })
      .evaluate((element) => getComputedStyle(element).borderBottomColor)
  expect(await border('Measures')).not.toBe(await border('Archive'))
  const background = (mode: string) =>
    panel
      .getByText(mode, { exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await background('List')).not.toBe(await background('Matrix'))
  await panel.getByRole('tab', { name: 'Passages' }).click()
  const lane = panel.getByRole('group', { name: /^Report 1,/ })
  const drawn = await lane.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(element.querySelector('button')!).backgroundColor,
  ])
  expect(drawn[0]).not.toBe(drawn[1])
})
