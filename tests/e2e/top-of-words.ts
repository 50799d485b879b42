import type { Page } from '@playwright/test'

/** Where the words stand in a column of the side-by-side view, in px from its top. */
export function topOfWords(wide: Page, side: 'page' | 'report', words: string): Promise<number> {
  return wide.locator(`.column.${side}`).evaluate((column, wanted) => {
    const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT)
    // Marks cut a line into many texts.
    const nodes: { node: Node; start: number }[] = []
    let text = ''
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: text.length })
      text += walker.currentNode.textContent
    }
    const at = text.indexOf(wanted)
    const { node, start } = nodes.findLast((one) => one.start <= at)!
    const range = document.createRange()
    range.setStart(node, at - start)
    range.setEnd(node, at - start + 1)
    return range.getBoundingClientRect().top - column.getBoundingClientRect().top
  }, words)
}
