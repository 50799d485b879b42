import { cut, type Span } from '#lib/text/span.ts'

/** A passage on the page and in the report. */
export type SpanPair = readonly [page: Span, report: Span]

const NUMBER = String.raw`[〇零一二三四五六七八九十百\d０-９]{0,6}`
/** So much of a text, in UTF-16 units, is looked at from an edge. */
const LOOK = 20
const DIVISION = '[编編章节節条條款项項]'
/** What numbers a line whose words are not in the passage: 第十四条, （三）, 三、, or the 第 of it. */
const TAIL = new RegExp(String.raw`\s*\n\s*[(（]?第?${NUMBER}${DIVISION}?[)）、.．]?\s*$`)
/** The end of what numbers its first line: 条 of 第十四条. */
const HEAD = new RegExp(String.raw`^${NUMBER}${DIVISION}[ \u3000\n]\s*`)

/** Where a span ends without its tail; its own end where it has none, or is nothing else. */
function endOf(text: string, [start, end]: Span): number {
  const last = text.slice(Math.max(start + 1, end - LOOK), end)
  const tail = TAIL.exec(last)
  // A line that ends here as well is one.
  return tail && text[end] !== '\n' ? end - (last.length - tail.index) : end
}

function startOf(text: string, [start, end]: Span): number {
  const head = HEAD.exec(cut(text, [start, Math.min(end - 1, start + LOOK)]))
  return start + (head?.[0].length ?? 0)
}

/**
 * A passage without a number of a line at its edge. Articles of laws and points of lists all begin
 * alike, so that what two texts share runs on into the next one; only what both have is taken away.
 * O(1).
 */
export function trimEdges(page: string, report: string, [here, there]: SpanPair): SpanPair {
  const [end, otherEnd] = [endOf(page, here), endOf(report, there)]
  const isTail = end < here[1] && otherEnd < there[1]
  const [start, otherStart] = [startOf(page, here), startOf(report, there)]
  const isHead = start > here[0] && otherStart > there[0]
  const trimmed = (span: Span, from: number, to: number): Span => [
    isHead ? from : span[0],
    isTail ? to : span[1],
  ]
  const pair: SpanPair = [trimmed(here, start, end), trimmed(there, otherStart, otherEnd)]
  return pair.every(([from, to]) => from < to) ? pair : [here, there]
}
