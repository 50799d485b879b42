import type { Extent } from './extent.ts'

const round = (px: number) => Math.round(px * 10) / 10

/**
 * An end of a band that is far out of a view of this height is drawn nearer: so many views away. What
 * can be seen is the same, but a browser takes long to dash and to hit a line of 100,000 px.
 */
const FAR = 1.5

export function nearView([top, bottom]: Extent, view: number): Extent {
  const near = (y: number) => Math.min((1 + FAR) * view, Math.max(-FAR * view, y))
  return [near(top), near(bottom)]
}

/**
 * The shape that joins a passage on the left with its counterpart on the right, as the `d` of an
 * SVG path: `left` and `right` in px from the top of the view, `width` of the gutter between them.
 * Its edges leave both columns level, as those of a diff tool do.
 */
export function bandPath(left: Extent, right: Extent, width: number): string {
  const middle = round(width / 2)
  const [leftTop, leftBottom] = left.map(round)
  const [rightTop, rightBottom] = right.map(round)
  return (
    `M0 ${leftTop}C${middle} ${leftTop} ${middle} ${rightTop} ${width} ${rightTop}` +
    `V${rightBottom}C${middle} ${rightBottom} ${middle} ${leftBottom} 0 ${leftBottom}Z`
  )
}

/** Whether a band can be seen: one end of it is in a view of this height. */
export function isInView(left: Extent, right: Extent, view: number): boolean {
  return [left, right].some(([top, bottom]) => bottom > 0 && top < view)
}
