import type { DateMention, Figure } from '#lib/figure/figure.ts'
import type { Span } from '#lib/text/span.ts'
import type { CategoryId } from './categories.ts'

/** One concrete action, system or arrangement that an organisation took. */
export interface Measure {
  /** The tightest clauses that state it, in the text it was read from. */
  readonly span: Span
  readonly category: CategoryId
  /** Who took it, where the text says so; may stand before `span`. */
  readonly actor: Span | null
  readonly figures: readonly Figure[]
  readonly date: DateMention | null
  /** Named documents 《…》 inside `span`. */
  readonly documents: readonly Span[]
}
