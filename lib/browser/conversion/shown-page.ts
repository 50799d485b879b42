import type { Target } from '#lib/script/convert.ts'
import type { Script } from '#lib/script/script.ts'

/** What the reader sees of a page. */
export interface ShownPage {
  /** null: the page as it is. */
  readonly target: Target | null
  /** The script that its own text is in; null where no conversion has found out. */
  readonly written: Script | null
}
