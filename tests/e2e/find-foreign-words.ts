import type { Page } from '@playwright/test'

/** Names, formats and keys that are written so in Chinese, too. */
const NAMES =
  /Duidu|Markdown|CSV|JSON|W3C|PDF|QQ|OpenCC|Esc|Enter|English|(?:Alt|Shift|Ctrl)\+\S+|[kM]B|news\.example\.cn|127\.0\.0\.1:?\d*/g

/**
 * Words in Latin letters that a view in Chinese shows or tells, outside of what it quotes in another
 * language than its own; none where everything is translated.
 */
export async function findForeignWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const own = document.documentElement.lang
    const isOwn = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang') === own
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = [document.title]
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (isOwn(node.parentElement) && !node.parentElement!.closest('script, style'))
        found.push(node.nodeValue ?? '')
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (isOwn(element)) found.push(element.getAttribute(name)!)
    return found
  })
  return [...new Set(texts.filter((text) => /[A-Za-z]{2,}/.test(text.replace(NAMES, ''))))]
}
