import type { Page } from '@playwright/test'
import { expect, test } from './side-by-side.ts'
import { tabFaults, tabStops, type Stop } from './tab-stops.ts'
import { walkViews } from './walk-views.ts'

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

const faultsOf = (stops: readonly Stop[]) =>
  stops.flatMap(({ told, fault }) => (fault ? [`${told}: ${fault}`] : []))
const namesOf = (stops: readonly Stop[]) => stops.map(({ told }) => told)

/** That the keyboard comes through a view, there and back, and sees where it is in every look. */
async function walk(page: Page, view: string): Promise<string[]> {
  const there = await tabStops(page)
  expect(faultsOf(there), view).toEqual([])
  expect(namesOf(there).filter((told) => told.includes('“”'))).toEqual([])
  const back = await tabStops(page, 'Shift+Tab')
  expect(faultsOf(back), `${view}, back`).toEqual([])
  expect(namesOf(back).reverse(), `${view}, back`).toEqual(namesOf(there))
  return namesOf(there)
}

test.describe('the Tab key', () => {
  test('comes through every view of the panel, there and back', async ({ tab, panel, server }) => {
    test.slow()
    await tab.goto(server.url('demo/'))
    const stops = new Map<string, string[]>()
    for await (const view of walkViews(panel)) stops.set(view, await walk(panel, view))
    const [, ...passages] = stops.get('passages')!
    expect(passages.slice(0, 6)).toEqual([
      'button “Options”',
      'DisclosureTriangle “Copy, save, print”',
      'button “Whole page side by side”',
      'combobox “Page shown in”',
      'switch “Mark passages in the page” checked',
      'button “戮力同心 尽锐出击 全面打响疫情防控阻击战——渭南市产投集团疫情防控工作纪实”',
    ])
    expect(stops.get('look-up')!.slice(2, 3)).toEqual(['searchbox “Look up in the archive”'])
    expect(stops.get('archive')!.slice(2, 7)).toEqual([
      'button “Add this page”',
      'button “Import files”',
      'searchbox “Find a report”',
      'combobox “Order”',
      'button “党建引领践初心 疫情防控担使命”',
    ])
    expect(stops.get('reader')!.slice(0, 8)).toEqual([
      'button “‹ Back”',
      'DisclosureTriangle “Outline”',
      'button “Print”',
      'combobox “Script”',
      'checkbox “Measures” checked',
      'checkbox “Figures” checked',
      'checkbox “Whole source”',
      'button “Find related passages”',
    ])
  })

  test('comes through the side-by-side view, there and back', async ({ wide }) => {
    const stops = await walk(wide, 'side by side')
    expect(stops.slice(2, 7)).toEqual([
      'checkbox “Scroll together” checked',
      'button “Print”',
      'combobox “Script: This page”',
      'combobox “Script: Report”',
      'button “Next passage (N, J or →)”',
    ])
    expect(stops.slice(-2)).toEqual(['region “This page”', 'region “Report”'])
  })

  for (const { colorScheme, forcedColors } of LOOKS.slice(1))
    test(`is seen where it is: ${colorScheme}, colours forced: ${forcedColors}`, async ({
      session,
      tab,
      panel,
      wide,
    }) => {
      test.slow()
      const look = { colorScheme, forcedColors, reducedMotion: 'reduce' } as const
      await wide.emulateMedia(look)
      expect(await tabFaults(wide)).toEqual([])
      await tab.bringToFront()
      await panel.emulateMedia(look)
      for await (const view of walkViews(panel)) expect(await tabFaults(panel), view).toEqual([])
      await panel.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
      await tab.emulateMedia(look)
      for (const name of ['options', 'welcome']) {
        await tab.goto(`chrome-extension://${session.extensionId}/${name}.html`)
        await expect(tab.locator('.example, figure').first()).toBeVisible()
        expect(await tabFaults(tab), name).toEqual([])
      }
    })

  test('comes through the options and the first page, there and back', async ({ session, tab }) => {
    await tab.goto(`chrome-extension://${session.extensionId}/options.html`)
    await expect(tab.locator('.example')).toBeVisible()
    await tab.getByRole('radio', { name: 'Only sites that I choose' }).check()
    const stops = await walk(tab, 'options')
    // What can be removed hangs on what the tests before have left.
    expect(stops.filter((told) => !told.startsWith('button “Remove all'))).toEqual([
      'link “Which pages are checked”',
      'link “Looks and language”',
      'link “What is shown”',
      'link “Your own words”',
      'link “Data and privacy”',
      'link “Start over”',
      'radio “Only sites that I choose” checked',
      'textbox “Add a site (its address or name)”',
      'radio “As the system” checked',
      'checkbox “Mark related passages in pages” checked',
      'combobox “Language of Duidu”',
      'combobox “Script of the reports in the archive”',
      'slider “A passage has at least”',
      'slider “Of its characters the same at least”',
      'checkbox “Show stock phrases, folded away” checked',
      'radio “Show and count on the button” checked',
      'textbox “On the page”',
      'textbox “Becomes”',
      'button “Import a file”',
      'button “Paste a list”',
      'button “Reset all settings”',
    ])
    await tab.getByRole('radio', { name: 'All pages' }).check()
    await tab.goto(`chrome-extension://${session.extensionId}/welcome.html`)
    await expect(tab.getByRole('figure')).toHaveCount(2)
    expect(await walk(tab, 'welcome')).toEqual([
      expect.stringMatching(/^button “Check on all pages .*” pressed$/),
      expect.stringMatching(/^button “Only on sites I choose .*”$/),
      expect.stringMatching(/^button “Only when I click .*”$/),
      'button “All options: language, colours, your own words …”',
    ])
  })
})

test.describe('the focus', () => {
  const focused = (page: Page) => page.locator(':focus')
  const fileOf = (i: number) => ({
    name: `port-${i}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`港口集团防疫纪实${i}\n2020年3月1日\n港口集团对候船大厅每天消毒三次。`),
  })

  test('stays in the tabs while arrow keys walk along them', async ({ tab, panel, server }) => {
    await tab.goto(server.url('demo/'))
    await panel.getByRole('tab', { name: 'Passages' }).focus()
    for (const name of ['Measures', 'Look up', 'Archive', 'Passages']) {
      await panel.keyboard.press('ArrowRight')
      await expect(panel.getByRole('tab', { name })).toBeFocused()
      await expect(panel.getByRole('tabpanel', { name }).getByRole('heading').first()).toBeVisible()
      await expect(panel.getByRole('tab', { name })).toBeFocused()
    }
    for (const [key, name] of [
      ['End', 'Archive'],
      ['Home', 'Passages'],
    ] as const) {
      await panel.keyboard.press(key)
      await expect(panel.getByRole('tab', { name })).toBeFocused()
    }
  })

  test('goes into a report that is opened, and back to where it was', async ({
    tab,
    panel,
    server,
  }) => {
    await tab.goto(server.url('demo/'))
    await panel.getByRole('tab', { name: 'Archive' }).click()
    const report = panel.getByRole('button', { name: /戮力同心/ })
    await report.press('Enter')
    await expect(panel.getByRole('button', { name: /Back/ })).toBeFocused()
    await panel.locator('summary').press('Enter')
    await panel.keyboard.press('Tab')
    await panel.keyboard.press('Escape')
    await expect(panel.locator('summary')).toBeFocused()
    await expect(panel.locator('details')).not.toHaveAttribute('open')
    await panel.getByRole('button', { name: /Back/ }).press('Enter')
    await expect(report).toBeFocused()
  })

  test('goes on to the next report where one is removed, and Escape keeps it', async ({
    panel,
  }) => {
    await panel.getByRole('tab', { name: 'Archive' }).click()
    await panel.locator('input[type=file]').setInputFiles([1, 2].map(fileOf))
    await expect(panel.getByText('2 reports added')).toBeVisible()
    const row = (i: number) => panel.getByRole('listitem').filter({ hasText: `纪实${i}` })
    await row(1).getByRole('button', { name: 'Remove 港口集团防疫纪实1' }).press('Enter')
    await expect(
      row(1).getByRole('button', { name: 'Remove for good 港口集团防疫纪实1' }),
    ).toBeFocused()
    await panel.keyboard.press('Escape')
    await expect(row(1).getByRole('button', { name: /^Remove/ })).toBeFocused()
    for (const i of [1, 2]) {
      await row(i)
        .getByRole('button', { name: /^Remove/ })
        .press('Enter')
      await focused(panel).press('Enter')
      await expect(row(i)).toHaveCount(0)
      await expect(panel.getByRole('listitem').locator(':focus')).toHaveCount(1)
    }
  })

  test('is not lost with what vanishes as it is pressed', async ({
    session,
    tab,
    panel,
    server,
  }) => {
    await tab.goto(server.url('demo/'))
    await panel.getByText('Copy, save, print').press('Enter')
    await panel.keyboard.press('Tab')
    await panel.keyboard.press('Escape')
    await expect(panel.getByText('Copy, save, print')).toBeFocused()
    await panel.getByRole('tab', { name: 'Look up' }).click()
    await panel.getByRole('searchbox').fill('红十字会')
    await panel.keyboard.press('Enter')
    await panel.getByRole('searchbox').fill('')
    await panel.getByRole('button', { name: 'Forget these' }).press('Enter')
    await expect(panel.getByRole('searchbox')).toBeFocused()

    const options = await session.context.newPage()
    await options.goto(`chrome-extension://${session.extensionId}/options.html`)
    const words = options.getByRole('region', { name: 'Your own words' })
    await words.getByRole('button', { name: 'Paste a list' }).press('Enter')
    await options.keyboard.press('Escape')
    await expect(words.getByRole('button', { name: 'Paste a list' })).toBeFocused()
    await options.keyboard.press('Enter')
    await focused(options).fill('著名\n乾隆')
    await words.getByRole('button', { name: 'Add these' }).press('Enter')
    await expect(words.getByRole('button', { name: 'Paste a list' })).toBeFocused()
    await words.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(words.getByText('0 words')).toBeVisible()
    await expect(focused(options)).toHaveCount(1)
    const reset = options.getByRole('button', { name: 'Reset all settings' })
    await reset.press('Enter')
    await expect(options.getByRole('button', { name: /^Reset them/ })).toBeFocused()
    await options.keyboard.press('Escape')
    await expect(reset).toBeFocused()
    await options.close()
  })
})
