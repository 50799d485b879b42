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

test('all four tabs are in view at 320 px', async ({ panel }) => {
  await panel.setViewportSize(SIZES[0]!)
  const tabs = panel.getByRole('tablist')
  for (const tab of await tabs.getByRole('tab').all()) {
    // The one that is chosen is bold, and wider.
    await tab.click()
    const [content, room] = await tabs.evaluate((one) => [one.scrollWidth, one.clientWidth])
    expect(content).toBeLessThanOrEqual(room!)
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
