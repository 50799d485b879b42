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

/** Where something is painted under each name: a document has highlights of its own. */
const painted: Record<HighlightName, ReadonlyMap<Document, Highlight>> = {
  topic: new Map(),
  stock: new Map(),
  reuse: new Map(),
  flash: new Map(),
}

/**
 * Paints these ranges, and only these, under a name, in the page and in the frames and shadow trees
 * inside it. The page's DOM is not touched.
 */
export function highlight(name: HighlightName, ranges: Iterable<StaticRange>): void {
  const before = painted[name]
  const now = new Map<Document, Highlight>()
  for (const range of ranges) {
    const document = range.startContainer.ownerDocument!
    const made = now.get(document) ?? emptyIn(document, name)
    if (made) now.set(document, made.add(range))
  }
  for (const [document, made] of now) registryOf(document)?.set(PREFIX + name, made)
  for (const document of before.keys())
    if (!now.has(document)) registryOf(document)?.delete(PREFIX + name)
  painted[name] = now
}

/** A window as its own page sees it, which only Firefox shows. */
type Shown = Window & typeof globalThis & { readonly wrappedJSObject?: typeof globalThis }

/**
 * Firefox gives a content script one registry for all documents, that of the first one it asks: it is asked
 * for its own only, and the others are those that their pages see.
 */
function registryOf({ defaultView }: Document): HighlightRegistry | undefined {
  if (!import.meta.env.FIREFOX) return defaultView?.CSS.highlights
  const own = CSS.highlights
  if (defaultView === window) return own
  return (defaultView as Shown | null)?.wrappedJSObject?.CSS.highlights
}

/** Null where the frame of the document has gone meanwhile. */
function emptyIn({ defaultView }: Document, name: HighlightName): Highlight | null {
  if (!defaultView) return null
  const made = new defaultView.Highlight()
  made.priority = PRIORITY[name]
  return made
}
