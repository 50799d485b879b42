/** What is painted in the page. `highlight.css` has a rule for each, under the prefix. */
export type HighlightName = 'reuse' | 'stock' | 'topic' | 'flash'

/** So that no highlight of the page's own is taken over. */
const PREFIX = 'duidu-'
/** Where highlights overlap, the higher one shows. */
const PRIORITY: Readonly<Record<HighlightName, number>> = {
  topic: 0,
  stock: 1,
  reuse: 2,
  flash: 3,
}

/** Paints these ranges, and only these, under a name. The page's DOM is not touched. */
export function highlight(name: HighlightName, ranges: Iterable<StaticRange>): void {
  const painted = new Highlight()
  for (const range of ranges) painted.add(range)
  painted.priority = PRIORITY[name]
  if (painted.size > 0) CSS.highlights.set(PREFIX + name, painted)
  else CSS.highlights.delete(PREFIX + name)
}
