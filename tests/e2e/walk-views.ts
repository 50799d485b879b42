import { expect, type Page } from '@playwright/test'

/** The ways to look at measures, by the values of their buttons, and what is there once they are. */
const MODES = { list: 'section li', matrix: 'table', only: 'section', figures: 'table' }

/** Waits until nothing more comes into the view: long lists are made row by row. */
async function settled(panel: Page): Promise<void> {
  let before = -1
  const grows = async () => {
    const count = await panel.locator('#view button').count()
    const isMore = count !== before
    before = count
    return isMore
  }
  await expect.poll(grows, { intervals: [60] }).toBe(false)
}

/**
 * Goes through the views of a panel that stands beside the demo page, each with something in it, and
 * tells which one is shown; in whatever language the panel speaks.
 */
export async function* walkViews(panel: Page): AsyncGenerator<string> {
  const go = (view: string) => panel.locator(`#tab-${view}`).click()
  await go('passages')
  await expect(panel.getByRole('article').first()).toBeVisible()
  await settled(panel)
  yield 'passages'
  await go('measures')
  for (const [mode, shown] of Object.entries(MODES)) {
    await panel.locator(`label:has([value="${mode}"])`).click()
    await expect(panel.locator(`[value="${mode}"]`)).toBeChecked()
    await expect(panel.locator(`#view ${shown}`).first()).toBeVisible()
    await settled(panel)
    yield mode
  }
  await go('look-up')
  await panel.getByRole('searchbox').fill('疫情防控应急队伍')
  await expect(panel.locator('#view mark').first()).toBeVisible()
  yield 'look-up'
  await go('archive')
  await expect(panel.locator('#view li').first()).toBeVisible()
  yield 'archive'
  await panel.locator('#view li button').first().click()
  await expect(panel.locator('main > article')).toBeVisible()
  // The head names the heading that one is under.
  await panel.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2))
  await expect(panel.locator('summary')).not.toHaveText(/^(Outline|目录|目錄)$/)
  yield 'reader'
  await panel.locator('main > article button').first().click()
  await expect(panel.locator('main > article')).toBeHidden()
}
