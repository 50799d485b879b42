import type { Tree } from '#lib/browser/trees/tree.ts'
import { ATTRIBUTES } from './text-runs.ts'

/** Something that the page did to its text. */
export type Change =
  /** `before` is what stood in `node` before this change; others may have followed. */
  | { readonly kind: 'text'; readonly node: Text; readonly before: string }
  | { readonly kind: 'replaced'; readonly removed: NodeList; readonly added: NodeList }
  /** Taken away from behind `node`. */
  | { readonly kind: 'removed'; readonly removed: NodeList; readonly node: Node | null }
  | { readonly kind: 'added'; readonly node: Node }
  | { readonly kind: 'attribute'; readonly element: Element }

/** A watcher of a tree. */
export interface Watcher {
  /** Tells now what it has not told yet. */
  readonly tell: () => void
  /** Sees nothing from here on, and forgets what it has not told; */
  readonly rest: () => void
  /** until it watches again. */
  readonly watch: () => void
}

function* changesIn(record: MutationRecord): Generator<Change> {
  const { type, target, addedNodes, removedNodes, oldValue, previousSibling } = record
  if (type === 'characterData') {
    if (target.nodeType === Node.TEXT_NODE)
      yield { kind: 'text', node: target as Text, before: oldValue ?? '' }
  } else if (type === 'attributes') yield { kind: 'attribute', element: target as Element }
  else {
    if (!addedNodes.length) yield { kind: 'removed', removed: removedNodes, node: previousSibling }
    else if (removedNodes.length)
      yield { kind: 'replaced', removed: removedNodes, added: addedNodes }
    for (const node of addedNodes) yield { kind: 'added', node }
  }
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  attributes: true,
  attributeFilter: [...ATTRIBUTES],
}

/** Tells what is done to the text below `root`, in order. */
export function watchText(
  root: Tree,
  onChanges: (changes: Change[]) => void,
  signal: AbortSignal,
): Watcher {
  const tell = (records: MutationRecord[]) => {
    if (records.length) onChanges(records.flatMap((record) => [...changesIn(record)]))
  }
  const observer = new MutationObserver(tell)
  const watch = () => {
    if (!signal.aborted) observer.observe(root, WATCHED)
  }
  watch()
  signal.addEventListener('abort', () => observer.disconnect())
  return { tell: () => tell(observer.takeRecords()), rest: () => observer.disconnect(), watch }
}
