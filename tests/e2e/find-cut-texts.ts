import type { Page } from '@playwright/test'

/**
 * Texts of a view that are not wholly seen, one line each: hints and choices wider than their field,
 * words cut off at an edge, words that stand upon others. Shortened titles (`text-overflow`, a clamp
 * of lines) are meant so.
 */
export async function findCutTexts(page: Page): Promise<string[]> {
  // What is out of sight is not laid out, and has its place only by guess.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
  return page.evaluate(() => {
    /** Letters at the edge may stick out by less than a pixel, which counts as one. */
    const rounding = 1
    const canvas = document.createElement('canvas').getContext('2d')!
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden')
    const widthOf = (element: Element, text: string, part: string | null = null) => {
      canvas.font = getComputedStyle(element, part).font
      return canvas.measureText(text).width
    }
    const roomOf = (element: Element) => {
      const { paddingLeft, paddingRight } = getComputedStyle(element)
      return element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    }
    const ownText = (element: Element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue!.trim())
        .join('')

    const fields = [...document.querySelectorAll<HTMLInputElement>('[placeholder]')]
      .filter((field) => isSeen(field) && !field.value)
      .filter(
        (field) => widthOf(field, field.placeholder, '::placeholder') > roomOf(field) + rounding,
      )
      .map(({ placeholder }) => `hint: ${placeholder}`)
    const choices = [...document.querySelectorAll('select')]
      .filter((select) => isSeen(select) && getComputedStyle(select).textOverflow !== 'ellipsis')
      .map((select) => ({ select, text: select.selectedOptions[0]?.text ?? '' }))
      .filter(({ select, text }) => widthOf(select, text) > roomOf(select) + rounding)
      .map(({ text }) => `choice: ${text}`)

    const written = [...document.body.querySelectorAll('*')].filter(
      (element) => isSeen(element) && ownText(element) && !element.closest('svg, select, script'),
    )
    const hasAround = (element: Element, is: (style: CSSStyleDeclaration) => boolean) => {
      for (let one: Element | null = element; one; one = one.parentElement)
        if (is(getComputedStyle(one))) return true
      return false
    }
    const isShortened = (element: Element) =>
      hasAround(
        element,
        ({ textOverflow, webkitLineClamp }) =>
          textOverflow === 'ellipsis' || webkitLineClamp !== 'none',
      )
    const cut = written
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth + rounding)
      .filter((element) => !isShortened(element))
      .map((element) => `cut off: ${ownText(element)}`)

    /** What stays in its place while the rest is scrolled under it. */
    const stays = (element: Element) =>
      hasAround(element, ({ position }) => /fixed|sticky|absolute/.test(position))
    /** What of a line is seen inside all that scrolls around it. */
    const seenPart = ({ left, top, right, bottom }: DOMRect, element: Element) => {
      const seen = { left, top, right, bottom }
      for (let one: Element | null = element; one; one = one.parentElement) {
        if (getComputedStyle(one).overflowY === 'visible') continue
        const box = one.getBoundingClientRect()
        seen.left = Math.max(seen.left, box.left)
        seen.top = Math.max(seen.top, box.top)
        seen.right = Math.min(seen.right, box.right)
        seen.bottom = Math.min(seen.bottom, box.bottom)
      }
      return seen
    }
    const lines = written
      .filter((element) => !stays(element) && !isShortened(element))
      .flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim())
          .flatMap((node) => {
            const range = document.createRange()
            range.selectNodeContents(node)
            const text = ownText(element).slice(0, 40)
            return [...range.getClientRects()].map((rect) => ({
              rect: seenPart(rect, element),
              text,
            }))
          }),
      )
      .filter(({ rect }) => rect.right > rect.left && rect.bottom > rect.top)
      .sort((a, b) => a.rect.top - b.rect.top)
    const upon: string[] = []
    /** Boxes of lines are taller than letters. */
    const leading = 0.4
    for (const [i, { rect: a, text }] of lines.entries())
      for (const { rect: b, text: other } of lines.slice(i + 1)) {
        if (b.top >= a.bottom) break
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - b.top
        if (across > 2 && down > leading * Math.min(a.bottom - a.top, b.bottom - b.top))
          upon.push(`upon each other: ${text} / ${other}`)
      }
    return [...new Set([...fields, ...choices, ...cut, ...upon])]
  })
}
