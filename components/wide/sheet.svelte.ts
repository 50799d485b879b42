import type { JoinedText } from './joined-text.ts'
import type { Span } from '#lib/text/span.ts'

/** Some lines of a column, which are set, measured and left undrawn as one. */
export class Sheet {
  /** The first line on it and the one after its last, of the column's text. */
  readonly lines: Span
  /** What stands on it, null as long as it is blank. It may be of another script than the column's. */
  text = $state.raw<JoinedText | null>(null)
  /** It is in view or will soon be: the browser shall not wait with drawing it. */
  isNear = $state(false)
  /** What stands on it is the column's text, and `height` is the height of it. */
  isDone = false
  element: HTMLElement | null = null
  #height = 0

  constructor(lines: Span) {
    this.lines = lines
  }

  /** In px: a guess until it is done. It takes so much room, whatever stands on it. */
  get height(): number {
    return this.#height
  }

  set height(height: number) {
    if (height === this.#height && this.element?.style.length) return
    this.#height = height
    this.element?.style.setProperty('--height', `${height}px`)
  }
}
