import type { Page } from '@playwright/test'

/** The middle of some words of a page, in its window. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  await page.getByText(words).first().scrollIntoViewIfNeeded()
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { x, y, width, height } = range.getClientRects()[0]!
      return { x: x + width / 2, y: y + height / 2 }
    }
    throw new Error(`No “${wanted}” on the page`)
  }, words)
}
