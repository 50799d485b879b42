import { expect, test } from './extension.ts'
import type { Firefox } from './firefox.ts'
import { speak } from './speak.ts'
import type { View } from './view.ts'

/** Has the system wear dark colours, or light ones. */
const darken = ({ window }: Firefox, dark: boolean) =>
  window.evaluate((on) => Services.prefs.setIntPref('ui.systemUsesDarkTheme', Number(on)), dark)

/** How light the paper of a page is, 0–255. */
const paper = (view: View) =>
  view.evaluate(() => {
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(document.documentElement)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? []
    return (red + green + blue) / 3
  })

test('the sidebar is dark where the system is', async ({ firefox, panel }) => {
  await expect.poll(() => paper(panel)).toBeGreaterThan(200)
  await darken(firefox, true)
  await expect.poll(() => paper(panel)).toBeLessThan(60)
  await darken(firefox, false)
  await expect.poll(() => paper(panel)).toBeGreaterThan(200)
})

test('nothing of the sidebar is out of sight at the width that Firefox gives it', async ({
  firefox,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => panel.count('article')).toBe(2)
  await firefox.widenSidebar(252)
  await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(252)
  for (const view of ['Passages', 'Measures', 'Look up', 'Archive']) {
    await panel.click('[role=tab]', view)
    const sticksOut = await panel.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('[role=tablist]')].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ),
    )
    expect(sticksOut).toBe(false)
  }
})

for (const [language, tabs] of [
  ['zh-CN', ['对读', '措施', '检索', '文库']],
  ['zh-TW', ['對讀', '措施', '檢索', '文庫']],
] as const)
  test(`sidebar, toolbar and menus speak ${language} where Firefox does`, async ({
    firefox,
    tab,
    server,
  }) => {
    await speak(firefox, language)
    await tab.goto(server.url('demo'))
    const panel = await firefox.openSidebar()
    await expect.poll(() => panel.count('article')).toBe(2)
    expect((await panel.text('[role=tab]')).split('\n')).toEqual(tabs)
    const title = await firefox.window.evaluate(
      () => document.getElementById('duidu_duidu_example-BAP')?.getAttribute('tooltiptext') ?? '',
    )
    expect(title).toMatch(language === 'zh-CN' ? /对读/ : /對讀/)
    await firefox.closeSidebar()
    await speak(firefox, 'en-US')
  })
