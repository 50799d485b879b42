import { collectLines, type Lines } from './collect-lines.ts'
import { findArticle } from './find-article.ts'
import { findByline } from './find-byline.ts'
import type { StyleOf } from './layoutless.ts'
import { slices } from './slices.ts'
import { isFrame } from './trees/tree.ts'

/** What a browser shows as one space at most. */
const SPACES = /[ \t\n\r\f]+/g

/** So many characters of `text` stand in `node.data` from `from` on, unchanged. */
export interface Piece {
  readonly start: number
  readonly length: number
  readonly node: Text
  readonly from: number
}

/** The article of a page as text, and where each character of it stands in the document. */
export interface PageText {
  readonly text: string
  /** In the order of `text`; line breaks and single spaces between pieces belong to none. */
  readonly pieces: readonly Piece[]
  /** The short lines around it that may tell its date; not all of them are in `text`. */
  readonly byline: readonly string[]
  /** The document that the article stands in: the page's own, or that of a frame. */
  readonly document: Document
  /** The elements that hold, or may yet hold, a tree of their own. */
  readonly doors: readonly Element[]
}

/**
 * Reads the article below `root`. Lines end where blocks do, in `\n`; spaces are collapsed. `styleOf`:
 * how the elements of a document are shown that is not laid out.
 */
export async function readPage(
  root: Element,
  signal: AbortSignal,
  styleOf?: StyleOf,
): Promise<PageText> {
  const lines = await collectLines(root, signal, styleOf)
  const kept = findArticle(lines)
  const document = documentOf(lines.blocks[kept.indexOf(true)]!.element)
  const titles = new Set([document.title, root.ownerDocument.title])
  const byline = findByline(lines, kept, [...titles].join('\n'))
  const { doors } = lines
  return { ...(await assemble(lines, kept, signal)), byline, document, doors }
}

/** The document that an article stands in whose outermost block this is. */
function documentOf(block: Element): Document {
  const inFrame = isFrame(block) ? block.contentDocument : null
  return inFrame ?? block.ownerDocument
}

async function assemble(
  { lines }: Lines,
  kept: readonly boolean[],
  signal: AbortSignal,
): Promise<Pick<PageText, 'text' | 'pieces'>> {
  const work = slices(signal)
  const parts: string[] = []
  const pieces: Piece[] = []
  let length = 0
  /** What stands before the next piece: nothing at the start, else a break or a space or nothing. */
  let gap = ''
  const append = (node: Text, from: number, to: number) => {
    if (from === to) return
    parts.push(gap, node.data.slice(from, to))
    length += gap.length
    pieces.push({ start: length, length: to - from, node, from })
    length += to - from
    gap = ''
  }
  for (const { block, nodes } of lines) {
    if (!kept[block]) continue
    for (const node of nodes) {
      if (work.due()) await work.rest()
      let from = 0
      for (const { 0: spaces, index } of node.data.matchAll(SPACES)) {
        append(node, from, index)
        if (length > 0 && gap === '') gap = ' '
        from = index + spaces.length
      }
      append(node, from, node.data.length)
    }
    if (length > 0) gap = '\n'
  }
  return { text: parts.join(''), pieces }
}
