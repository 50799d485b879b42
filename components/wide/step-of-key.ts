/** What a key asks for: another passage, or to scroll by so many views. */
export type KeyStep =
  | { readonly kind: 'passage'; readonly by: 1 | -1 }
  | { readonly kind: 'scroll'; readonly views: number }

const PASSAGES: Readonly<Record<string, 1 | -1>> = {
  n: 1,
  j: 1,
  ArrowRight: 1,
  p: -1,
  k: -1,
  ArrowLeft: -1,
}
/** Only where nothing has the focus: a column that has it scrolls by itself. */
const LINE = 0.08
const PAGE = 0.85
const SCROLLS: Readonly<Record<string, number>> = {
  ArrowDown: LINE,
  ArrowUp: -LINE,
  PageDown: PAGE,
  PageUp: -PAGE,
  ' ': PAGE,
  Home: -Infinity,
  End: Infinity,
}

/** What a key means in the wide view; null where it is for somebody else (a field, the browser). */
export function stepOfKey(event: KeyboardEvent): KeyStep | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (ctrlKey || metaKey || altKey || event.defaultPrevented) return null
  const target = event.target as Element | null
  if (target?.closest('select, input, textarea')) return null
  const by = PASSAGES[key]
  if (by !== undefined && !shiftKey) return { kind: 'passage', by }
  const views = SCROLLS[key]
  if (views === undefined || target !== target?.ownerDocument.body) return null
  return { kind: 'scroll', views: shiftKey && key === ' ' ? -views : views }
}
