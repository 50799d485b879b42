import type { Span } from '#lib/text/span.ts'
import type { Change } from './page-match.ts'
import type { PassageTokens } from './passage-tokens.ts'

const DATE_SIGNS = /^[年月日号/.-]$/

/** A change whose two sides are still ranges of tokens, ends included. */
export interface Draft {
  readonly kind: Change['kind']
  readonly page: Span
  readonly report: Span
}

/** Whether token `next` follows token `last` in one date: 2月|3日. */
function inOneDate(passage: PassageTokens, last: number, next: number): boolean {
  const between = passage.plain.text.slice(passage.ends[last], passage.starts[next])
  return next > last && DATE_SIGNS.test(between)
}

/** `drafts` in the page's order, where changed parts of one date are one change. Linear. */
export function joinDates(
  drafts: readonly Draft[],
  page: PassageTokens,
  report: PassageTokens,
): Draft[] {
  const out: Draft[] = []
  for (const draft of drafts) {
    const last = out.at(-1)
    const joins =
      last?.kind === 'date' &&
      draft.kind === 'date' &&
      inOneDate(page, last.page[1], draft.page[0]) &&
      inOneDate(report, last.report[1], draft.report[0])
    if (joins)
      out[out.length - 1] = {
        kind: 'date',
        page: [last.page[0], draft.page[1]],
        report: [last.report[0], draft.report[1]],
      }
    else out.push(draft)
  }
  return out
}
