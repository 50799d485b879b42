import type { FoundPair, PageMatch } from '#lib/match/page-match.ts'
import type { DateClues } from '#lib/report/page-day.ts'

/** What the content script knows about its page, or the side-by-side view about the one that it shows. */
export type PageState =
  | {
      readonly kind: 'checked'
      /** Whether the text can be seen as the page has it, or side by side with a report. */
      readonly shownIn: 'page' | 'wide'
      readonly title: string
      readonly url: string
      /** The article as it was read; spans of `match` are in it. */
      readonly text: string
      /** Where it says when it was published. */
      readonly dates: DateClues
      readonly match: PageMatch<FoundPair>
    }
  /** A side-by-side view whose page is gone. */
  | { readonly kind: 'gone' }
  /** Too little Chinese to compare. */
  | { readonly kind: 'not-chinese'; readonly title: string; readonly url: string }
  /** The check itself broke; `message` is for people who report the fault. */
  | {
      readonly kind: 'failed'
      readonly title: string
      readonly url: string
      readonly message: string
    }
