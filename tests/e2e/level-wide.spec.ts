import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './side-by-side.ts'
import { topOfWords } from './top-of-words.ts'

/** Of one report, without the lines that it is set in: on the page it is one long paragraph. */
async function runTogether(): Promise<string> {
  const report = await readFile('seeds/003_a5bf53f18a6da3e2.txt', 'utf8')
  return report.replaceAll(/\s+/g, '')
}

/** How far apart, in px, both columns have the same words, where the page has them in view. */
async function apart(wide: Page, words: string): Promise<number> {
  const page = wide.locator('.column.page')
  const top = await topOfWords(wide, 'page', words)
  await page.evaluate((column, by) => void (column.scrollTop += by), top - 300)
  // The other column follows in the next frame, or after a leap.
  await wide.waitForTimeout(600)
  return Math.abs(
    (await topOfWords(wide, 'page', words)) - (await topOfWords(wide, 'report', words)),
  )
}

test('a long copy that is set in other lines is level from its beginning to its end', async ({
  tab,
  openWide,
}) => {
  const text = await runTogether()
  await tab.route('**/copy/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>转载</title><article><p>${text}</p></article>`,
    }),
  )
  const wide = await openWide('copy/')
  await expect(wide.locator('.setting')).toHaveCount(0)
  for (const share of [0.25, 0.4, 0.55, 0.7]) {
    const at = Math.round(text.length * share)
    // To the end of a sentence, so that the words stand in one line of the report.
    const from = text.indexOf('。', at) + 1
    expect(await apart(wide, text.slice(from, from + 9))).toBeLessThan(70)
  }
})
