import { diffPassages } from '#lib/match/diff.ts'
import type { PassagePair } from '#lib/match/page-match.ts'
import { cut, type Span } from '#lib/text/span.ts'

/** A stretch of a passage, as words. */
export interface Stretch {
  readonly words: string
  /**
   * `changed`: part of a figure, date or name that the other side tells otherwise. `different`:
   * other words that the other side has not. Null: both sides say it.
   */
  readonly mark: 'changed' | 'different' | null
}

/** The parts of `spans` inside `within`, in order, those that touch joined. */
function inOrder(spans: readonly Span[], within: Span): Span[] {
  const inside = spans
    .map(([start, end]): Span => [Math.max(start, within[0]), Math.min(end, within[1])])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [start, end] of inside) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/** Cuts `span` of `text` at marks in `text`; a change is more than a difference. O(marks · log). */
function stretches(
  text: string,
  span: Span,
  changed: readonly Span[],
  different: readonly Span[],
): Stretch[] {
  const layers = [
    { mark: 'changed', spans: inOrder(changed, span) },
    { mark: 'different', spans: inOrder(different, span) },
  ] as const
  const places = layers.flatMap(({ spans }) => spans.flat())
  const cuts = [...new Set([...span, ...places])].sort((a, b) => a - b)
  const next = [0, 0]
  const parts: { from: number; mark: Stretch['mark'] }[] = []
  for (const from of cuts.slice(0, -1)) {
    const over = layers.findIndex(({ spans }, layer) => {
      while (spans[next[layer]!] && spans[next[layer]!]![1] <= from) next[layer]!++
      const candidate = spans[next[layer]!]
      return candidate !== undefined && candidate[0] <= from
    })
    const mark = layers[over]?.mark ?? null
    if (mark !== parts.at(-1)?.mark) parts.push({ from, mark })
  }
  return parts.map(({ from, mark }, i) => ({
    words: cut(text, [from, parts[i + 1]?.from ?? span[1]]),
    mark,
  }))
}

/**
 * Both sides of a passage pair with all that differs between them: the figures, dates and names
 * that they tell otherwise, and other words. Differences of script, width, punctuation and glosses
 * are none.
 */
export function markChanges(
  { page, span, changes }: PassagePair,
  pageText: string,
  reportText: string,
): { readonly page: readonly Stretch[]; readonly report: readonly Stretch[] } {
  const different = diffPassages(pageText, page, reportText, span).filter(
    ({ kind }) => kind === 'changed',
  )
  return {
    page: stretches(
      pageText,
      page,
      changes.map((change) => change.page),
      different.map((segment) => segment.page),
    ),
    report: stretches(
      reportText,
      span,
      changes.map((change) => change.span),
      different.map((segment) => segment.span),
    ),
  }
}
