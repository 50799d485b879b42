import { AttributeOriginals } from './attribute-originals.ts'
import { isFight, nextRound, type Rounds } from './fight.ts'
import { keepingRanges, type Rewrite } from './keep-ranges.ts'
import { cutReplaced, EVEN, even, joinReplaced, originalAfter, type Replaced } from './replaced.ts'
import { Sources } from './sources.ts'
import { WITH_ATTRIBUTES } from './text-runs.ts'
import { fromOriginal, toOriginal, type Uneven } from './uneven.ts'

/** The text nodes in `nodes`, in order. */
export function textsIn(nodes: Iterable<Node>): Text[] {
  const found: Text[] = []
  for (const node of nodes) {
    const walker = node.ownerDocument!.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    for (let at: Node | null = walker.currentNode; at; at = walker.nextNode())
      if (at.nodeType === Node.TEXT_NODE) found.push(at as Text)
  }
  return found
}

/**
 * Remembers for text nodes what the page had there, and so for their `attributes`, without holding on
 * to what the page lets go.
 */
export class Originals {
  #texts = new WeakMap<Text, Replaced>()
  /** When the page put back what stood in a node: see `isFight`. */
  #rounds = new WeakMap<Text, Rounds>()
  #held: WeakRef<Text>[] = []
  readonly #sources = new Sources()
  readonly attributes = new AttributeOriginals(this.#sources)

  /** What the page has in `node`, as far as we know: its original text. */
  of(node: Text): string {
    const known = this.#texts.get(node)
    if (!known) return node.data
    this.follow(node, node.data)
    return this.#texts.get(node)!.original
  }

  /** What stands in `node`, and what of the page's it was made of. */
  in(node: Text): Replaced {
    const known = this.#texts.get(node)
    return known?.converted === node.data ? known : even(node.data)
  }

  /**
   * Does to the original of `node` what the page did to its text, which became `data`. The steps of
   * a change one by one, and it is followed exactly.
   */
  follow(node: Text, data: string): void {
    const known = this.#texts.get(node)
    if (!known || known.converted === data || this.#isSplit(node, known)) return
    this.#change(node, known, data)
  }

  /**
   * Does the same where the page put new nodes in the place of old ones: with other markup, or with more
   * or less text.
   */
  followInto(removed: Iterable<Node>, added: Iterable<Node>): void {
    const old = textsIn(removed)
    if (!old.some((node) => this.#texts.has(node))) return
    const whole = joinReplaced(old.map((node) => this.in(node)))
    const nodes = textsIn(added)
    if (nodes.some((node) => this.#texts.has(node))) return
    const text = nodes.map(({ data }) => data).join('')
    if (text === whole.converted) this.#share(whole, nodes)
    else if (text === whole.original)
      for (const node of nodes) this.#putBack(node, node.data, old[0]!)
    else if (nodes.length === 1) this.#change(nodes[0]!, whole, text)
  }

  /** Does the same where the page joined texts that stood side by side: what it took away may be in `node`. */
  followJoin(node: Node | null, removed: Iterable<Node>): void {
    const known = this.#texts.get(node as Text)
    if (!known || known.converted === (node as Text).data) return
    const whole = joinReplaced([known, ...textsIn(removed).map((one) => this.in(one))])
    if ((node as Text).data.startsWith(whole.converted)) this.#keep(node as Text, whole)
  }

  /** Looks for copies of converted nodes in what the page has just put in, and takes them as ours. */
  adoptIn(added: Node): void {
    if (this.#sources.isEmpty) return
    for (const node of textsIn([added])) this.#adopt(node)
    if (added.nodeType !== Node.ELEMENT_NODE) return
    this.attributes.adopt(added as Element)
    for (const element of (added as Element).querySelectorAll(WITH_ATTRIBUTES))
      this.attributes.adopt(element)
  }

  /**
   * Tells where an offset of what `node` shows now will lie once its original has become another
   * text, whose length differs in `uneven`.
   */
  carrier(node: Text, uneven: Uneven): (offset: number) => number {
    const shown = this.in(node).uneven
    return (offset) => fromOriginal(uneven, toOriginal(shown, offset, 'start'))
  }

  /** Whether `node` shows what conversion made of it, so that nothing is to be done. */
  isSettled(node: Text): boolean {
    return this.#texts.get(node)?.converted === node.data
  }

  /**
   * Notes what is to stand in `node` now. Returns its text: a page that fights for its own shall have it.
   */
  set(node: Text, replaced: Replaced): string {
    const { original } = replaced
    if (isFight(this.#rounds.get(node))) replaced = even(original)
    this.#keep(node, replaced)
    const { converted } = replaced
    this.#sources.put(converted, original)
    return converted
  }

  /** Gives everything back that is still as we left it; the rest as the page changed it. */
  restore(): void {
    const rewrite = keepingRanges()
    for (const reference of this.#held) {
      const node = reference.deref()
      if (node) this.#restoreText(node, rewrite)
    }
    this.attributes.restore()
    this.#texts = new WeakMap()
    this.#rounds = new WeakMap()
    this.#held = []
    this.#sources.clear()
  }

  /** The page made `data` of what was known. */
  #change(node: Text, known: Replaced, data: string): void {
    if (data === known.original) return this.#putBack(node, data, node)
    const original = originalAfter(known, data, (text) => this.#sources.of(text) ?? text)
    this.#keep(node, { original, converted: data, uneven: EVEN })
    this.#rounds.delete(node)
  }

  /** The page put into `node` the text that `old` had before us. */
  #putBack(node: Text, original: string, old: Text): void {
    this.#keep(node, even(original))
    this.#rounds.set(node, nextRound(this.#rounds.get(old)))
  }

  #restoreText(node: Text, rewrite: Rewrite): void {
    const original = this.of(node)
    if (node.data === original) return
    const { uneven } = this.in(node)
    rewrite(node, original, (offset) => toOriginal(uneven, offset, 'start'))
  }

  #keep(node: Text, replaced: Replaced): void {
    if (!this.#texts.has(node)) this.#held.push(new WeakRef(node))
    this.#texts.set(node, replaced)
  }

  #adopt(node: Text): void {
    const original = this.#texts.has(node) ? undefined : this.#sources.of(node.data)
    if (original === undefined || original === node.data) return
    this.#keep(node, { original, converted: node.data, uneven: EVEN })
    this.attributes.adoptLanguage(node)
  }

  /** A text that was cut, by `splitText` and perhaps markup around a part: each has its part of the original. */
  #isSplit(node: Text, known: Replaced): boolean {
    const walker = node.ownerDocument.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT)
    walker.currentNode = node
    const nodes = [node]
    let text = node.data
    while (text.length < known.converted.length && known.converted.startsWith(text)) {
      const next = walker.nextNode() as Text | null
      if (!next || this.#texts.has(next)) return false
      nodes.push(next)
      text += next.data
    }
    if (text !== known.converted) return false
    this.#share(known, nodes)
    return true
  }

  /** Notes that what was made of one text now stands in `nodes`. */
  #share(whole: Replaced, nodes: readonly Text[]): void {
    const texts = nodes.map(({ data }) => data)
    for (const [i, part] of cutReplaced(whole, texts).entries()) this.#keep(nodes[i]!, part)
  }
}
