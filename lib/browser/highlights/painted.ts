import type { FoundPair, PageMatch, PassageKind, Standing } from '#lib/match/page-match.ts'
import { highlight } from '#lib/browser/highlight.ts'
import { locate } from '#lib/browser/locate.ts'
import type { PageText } from '#lib/browser/read-page.ts'
import type { Point } from './watch-pointer.ts'

/** A passage pair that is painted in the page, and the report that it is of. */
export interface PaintedPassage {
  readonly source: string
  readonly standing: Standing
  /** Place of the report among those that the page is related to, from 0. */
  readonly rank: number
  readonly pair: FoundPair
}

/** What was read and what it matched. */
export interface Checked {
  readonly page: PageText
  readonly match: PageMatch<FoundPair>
}

/** The first is worth most: where passages overlap, it is on top. */
const KINDS: readonly PassageKind[] = ['reuse', 'stock', 'topic']

/** Chromium's own search; its type knows no arguments yet. */
interface Searchable {
  highlightsFromPoint?: (x: number, y: number) => { readonly ranges: readonly AbstractRange[] }[]
}

/** What is painted in a page and the frames in it, and which of it stands at a point of a window. */
export class Painted {
  readonly #whilePainted: (view: Window, signal: AbortSignal) => void
  /** Documents with paint in them. */
  #lives = new Map<Document, AbortController>()
  #checked: Checked | null = null
  #shown = true
  #passages = new Map<AbstractRange, PaintedPassage>()
  /** Made where the browser cannot search: the ranges that stand right in an element. */
  #inElement: Map<Node | null, AbstractRange[]> | null = null

  /**
   * `whilePainted` is called when something is painted in a window; its signal aborts when nothing is
   * there any more.
   */
  constructor(whilePainted: (view: Window, signal: AbortSignal) => void = () => {}) {
    this.#whilePainted = whilePainted
  }

  /** Paints what the matching found, or nothing. */
  paint(checked: Checked | null): void {
    this.#checked = checked
    this.#repaint()
  }

  /** Takes the paint away until it is wanted again; what is painted meanwhile comes then. */
  show(shown: boolean): void {
    this.#shown = shown
    this.#repaint()
  }

  /** The passages that the reader sees at a point, best first. */
  at(point: Point): PaintedPassage[] {
    if (this.#passages.size === 0) return []
    const hits = this.#rangesAt(point).flatMap((range) => this.#passages.get(range) ?? [])
    return hits.sort(
      (a, b) => KINDS.indexOf(a.pair.kind) - KINDS.indexOf(b.pair.kind) || a.rank - b.rank,
    )
  }

  #repaint(): void {
    this.#passages = new Map()
    this.#inElement = null
    const painted: Record<PassageKind, StaticRange[]> = { reuse: [], stock: [], topic: [] }
    const { page, match } = (this.#shown && this.#checked) || { page: null, match: { reports: [] } }
    match.reports.forEach(({ source, relation, coverage, reportCoverage, passages }, rank) => {
      const standing = { relation, coverage, reportCoverage }
      for (const pair of passages)
        for (const range of page ? pair.parts.page.flatMap((part) => locate(page, part)) : []) {
          painted[pair.kind].push(range)
          this.#passages.set(range, { source, standing, rank, pair })
        }
    })
    for (const kind of KINDS) highlight(kind, painted[kind])
    this.#tell()
  }

  #tell(): void {
    const painted = new Set<Document>()
    for (const { startContainer } of this.#passages.keys())
      painted.add(startContainer.ownerDocument!)
    for (const [document, life] of this.#lives) {
      if (painted.has(document)) continue
      life.abort()
      this.#lives.delete(document)
    }
    for (const document of painted) {
      if (this.#lives.has(document)) continue
      const life = new AbortController()
      this.#lives.set(document, life)
      if (document.defaultView) this.#whilePainted(document.defaultView, life.signal)
    }
  }

  #rangesAt({ x, y, element }: Point): readonly AbstractRange[] {
    const { ownerDocument } = element
    const search = ownerDocument.defaultView?.CSS.highlights as Searchable | undefined
    // The browser's search stops at shadow trees.
    if (search?.highlightsFromPoint && element.getRootNode() === ownerDocument)
      return search.highlightsFromPoint(x, y).flatMap(({ ranges }) => ranges)
    this.#inElement ??= byElement(this.#passages.keys())
    const near = this.#inElement.get(element) ?? []
    return near.filter((range) => covers(range, x, y))
  }
}

function byElement(ranges: Iterable<AbstractRange>): Map<Node | null, AbstractRange[]> {
  const inElement = new Map<Node | null, AbstractRange[]>()
  for (const range of ranges) {
    const { parentNode } = range.startContainer
    const known = inElement.get(parentNode)
    if (known) known.push(range)
    else inElement.set(parentNode, [range])
  }
  return inElement
}

function covers({ startContainer, startOffset, endOffset }: AbstractRange, x: number, y: number) {
  // The page may have shortened the text since.
  if (endOffset > (startContainer.nodeValue ?? '').length) return false
  const live = document.createRange()
  live.setStart(startContainer, startOffset)
  live.setEnd(startContainer, endOffset)
  return Array.from(live.getClientRects()).some(
    ({ left, right, top, bottom }) => left <= x && x < right && top <= y && y < bottom,
  )
}
