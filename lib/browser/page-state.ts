import type { FoundPair, PageMatch } from '#lib/match/page-match.ts'
import type { DateClues } from '#lib/report/page-day.ts'

/** A page as it is sent to be compared. */
export interface ReadPage {
  readonly title: string
  readonly url: string
  /** The article as it was read. */
  readonly text: string
  /** Where it says when it was published. */
  readonly dates: DateClues
}

/** What came of it. */
export interface Compared {
  /** Spans are in the page's text. */
  readonly match: PageMatch<FoundPair>
  /** The archive that it was compared with, as `archiveNews.state` names it. */
  readonly archive: string | null
}

/** A page that was compared. */
export interface ComparedPage extends ReadPage, Compared {
  readonly kind: 'checked'
  /** Whether the text can be seen as the page has it, or side by side with a report. */
  readonly shownIn: 'page' | 'wide'
}

/** What the content script knows about its page, or the side-by-side view about the one that it shows. */
export type PageState =
  | ComparedPage
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
