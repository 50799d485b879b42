import type { Line, Lines } from './collect-lines.ts'

/** Between a title and its article stand at most so many lines: buttons are lines, too. */
const MOST_LINES = 24
/** What a line is worth that is one link: it leads to another text, or shares this one. */
const LINK = -8
/** A line that is longer names no source and no date: it is text. */
const LONGEST_LINE = 120
/** A date that closes an article stands in one of its last lines, alone or after a signature. */
const CLOSING_LINES = 2
const LONGEST_CLOSING = 40
/** A line that speaks so much for being prose begins the article. */
const PROSE = 30
/** A title is at least so long, or any label would be found in the title of the document. */
const SHORTEST_TITLE = 6
const TITLE = /^H[1-3]$/

const textOf = ({ nodes }: Line) =>
  nodes
    .map(({ data }) => data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The short lines of a page where it tells a reader its date and its source: between the title and
 * the article's first prose, and at the article's end. `kept` says which blocks are the article,
 * `title` is the document's. No line where no title is found above the article.
 */
export function findByline(
  { blocks, lines }: Lines,
  kept: readonly boolean[],
  title: string,
): string[] {
  const isTitle = (line: Line) => {
    if (TITLE.test(blocks[line.block]!.element.tagName)) return true
    const text = textOf(line)
    return text.length >= SHORTEST_TITLE && title.includes(text)
  }
  const article = lines.flatMap((line, i) => (kept[line.block] ? [i] : []))
  const first = article.find((i) => lines[i]!.value >= PROSE && !isTitle(lines[i]!))
  if (first === undefined) return []
  let above = first - 1
  while (above >= 0 && first - above <= MOST_LINES && !isTitle(lines[above]!)) above--
  const found = above >= 0 && isTitle(lines[above]!)
  const byline = found ? lines.slice(above + 1, first) : []
  const closing = article.slice(-CLOSING_LINES).map((i) => lines[i]!)
  return [
    ...byline
      .filter(({ value }) => value > LINK)
      .map(textOf)
      .filter((text) => text.length <= LONGEST_LINE),
    ...closing
      .filter(({ value }) => value < PROSE)
      .map(textOf)
      .filter((text) => text.length <= LONGEST_CLOSING),
  ]
}
