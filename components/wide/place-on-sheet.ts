import type { JoinedText } from './joined-text.ts'
import type { SheetPlace } from './place-in-column.ts'
import type { Sheet } from './sheet.svelte.ts'
import type { SpanEnd } from './span-ends.ts'
import { boxOf } from './text-place.ts'

/** The line of a passage's end, on its sheet, which has to be set. */
export function lineOf(sheet: Sheet, { line }: SpanEnd): Element {
  return sheet.element!.querySelectorAll('[data-line]')[line - sheet.lines[0]]!
}

/** Where a passage begins (`side` 0) or ends (1) on a sheet that is set; null where there is no text. */
export function measurePlace(sheet: Sheet, end: SpanEnd, side: 0 | 1): SheetPlace | null {
  const box = boxOf(lineOf(sheet, end), end.at)
  if (!box) return null
  const { top, left, width } = sheet.element!.getBoundingClientRect()
  const x = side === 0 ? box.left : box.right
  return { row: [box.top - top, box.bottom - top], along: (x - left) / width }
}

/** About where it is on a sheet that is not: as far down as it is in the text. */
export function guessPlace({ lines, height }: Sheet, end: SpanEnd, text: JoinedText): SheetPlace {
  const { shown } = text.lines[end.line]!
  const first = text.lines[lines[0]]!.shown[0]
  const last = text.lines[lines[1] - 1]!.shown[1]
  const y = ((shown[0] + end.at - first) / (last - first)) * height
  return { row: [y, y], along: 0 }
}
