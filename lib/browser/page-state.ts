import type { FoundPair, PageMatch } from '#lib/match/page-match.ts'
import type { DateClues } from '#lib/report/page-day.ts'

/** What the content script knows about its page. */
export type PageState =
  | {
      readonly kind: 'checked'
      readonly title: string
      readonly url: string
      /** The article as it was read; spans of `match` are in it. */
      readonly text: string
      /** Where it says when it was published. */
      readonly dates: DateClues
      readonly match: PageMatch<FoundPair>
    }
  /** Too little Chinese to compare. */
  | { readonly kind: 'not-chinese'; readonly title: string; readonly url: string }
  /** The check itself broke; `message` is for people who report the fault. */
  | {
      readonly kind: 'failed'
      readonly title: string
      readonly url: string
      readonly message: string
    }
