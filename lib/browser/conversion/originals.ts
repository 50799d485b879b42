import { isFight, nextRound, type Rounds } from './fight.ts'
import { keepingRanges, type Rewrite } from './keep-ranges.ts'
import { cutReplaced, EVEN, even, joinReplaced, originalAfter, type Replaced } from './replaced.ts'
import { ATTRIBUTES, WITH_ATTRIBUTES } from './text-runs.ts'
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

interface Attribute {
  /** `null`: the element did not have it. */
  readonly original: string | null
  readonly converted: string
  readonly rounds: Rounds | undefined
}

/**
 * Remembers for text nodes, attributes and `lang` what the page had there, without holding on to
 * what the page lets go.
 */
export class Originals {
  #texts = new WeakMap<Text, Replaced>()
  #attributes = new WeakMap<Element, Map<string, Attribute>>()
  /** When the page put back what stood in a node: see `isFight`. */
  #rounds = new WeakMap<Text, Rounds>()
  #held: WeakRef<Text | Element>[] = []
  /**
   * What converted texts were made of, by their words: a page that copies one brings it back to us. A text
   * that the page has itself is made of itself.
   */
  #sources = new Map<string, string>()
  /** What is not in there yet, text and source in turn: few pages copy, and a long text is a slow key. */
  #newSources: string[] = []
  /** Every `lang` that we have set. */
  #languages = new Set<string>()

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
    if (this.#sources.size === 0 && this.#newSources.length === 0) return
    for (const node of textsIn([added])) this.#adopt(node)
    if (added.nodeType !== Node.ELEMENT_NODE) return
    this.adoptAttributes(added as Element)
    for (const element of (added as Element).querySelectorAll(WITH_ATTRIBUTES))
      this.adoptAttributes(element)
  }

  /** The same for the attributes of an element. */
  adoptAttributes(element: Element): void {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name)
      const original = value && !this.isAttributeSettled(element, name) && this.#sourceOf(value)
      if (original && original !== value) this.setAttribute(element, name, original, value)
    }
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
    this.#newSources.push(converted, original)
    return converted
  }

  isAttributeSettled(element: Element, name: string): boolean {
    const known = this.#attributes.get(element)?.get(name)
    return known !== undefined && known.converted === element.getAttribute(name)
  }

  ofAttribute(element: Element, name: string): string | null {
    const value = element.getAttribute(name)
    const known = this.#attributes.get(element)?.get(name)
    if (known && known.converted === value) return known.original
    return value
  }

  /** Puts `converted` in the place of an attribute that has, or has not (`null`), a value. */
  setAttribute(element: Element, name: string, original: string | null, converted: string): void {
    let known = this.#attributes.get(element)
    if (!known) {
      this.#attributes.set(element, (known = new Map()))
      this.#held.push(new WeakRef(element))
    }
    const before = known.get(name)
    const isBack = before?.original === original && element.getAttribute(name) === original
    const rounds = isBack ? nextRound(before.rounds) : undefined
    if (original !== null && isFight(rounds)) converted = original
    known.set(name, { original, converted, rounds })
    if (name === 'lang') this.#languages.add(converted)
    else this.#newSources.push(converted, original!)
    if (element.getAttribute(name) !== converted) element.setAttribute(name, converted)
  }

  /** Gives everything back that is still as we left it; the rest as the page changed it. */
  restore(): void {
    const rewrite = keepingRanges()
    for (const reference of this.#held) {
      const node = reference.deref()
      if (node?.nodeType === Node.TEXT_NODE) this.#restoreText(node as Text, rewrite)
      else if (node) this.#restoreAttributes(node as Element)
    }
    this.#texts = new WeakMap()
    this.#attributes = new WeakMap()
    this.#rounds = new WeakMap()
    this.#held = []
    this.#sources.clear()
    this.#newSources = []
  }

  /** What `converted` was made of, if we have made it. */
  #sourceOf(converted: string): string | undefined {
    const fresh = this.#newSources
    for (let i = 0; i < fresh.length; i += 2) {
      const [text, source] = [fresh[i]!, fresh[i + 1]!]
      if (text === source || !this.#sources.has(text)) this.#sources.set(text, source)
    }
    fresh.length = 0
    return this.#sources.get(converted)
  }

  /** The page made `data` of what was known. */
  #change(node: Text, known: Replaced, data: string): void {
    if (data === known.original) return this.#putBack(node, data, node)
    const original = originalAfter(known, data, (text) => this.#sourceOf(text) ?? text)
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

  #restoreAttributes(element: Element): void {
    for (const [name, { original, converted }] of this.#attributes.get(element) ?? []) {
      if (element.getAttribute(name) !== converted) continue
      if (original === null) element.removeAttribute(name)
      else element.setAttribute(name, original)
    }
  }

  #keep(node: Text, replaced: Replaced): void {
    if (!this.#texts.has(node)) this.#held.push(new WeakRef(node))
    this.#texts.set(node, replaced)
  }

  #adopt(node: Text): void {
    const original = this.#texts.has(node) ? undefined : this.#sourceOf(node.data)
    if (original === undefined || original === node.data) return
    this.#keep(node, { original, converted: node.data, uneven: EVEN })
    const holder = node.parentElement?.closest('[lang]')
    const lang = holder?.getAttribute('lang')
    // The copy has our `lang` too.
    if (holder && lang && this.#languages.has(lang) && !this.#attributes.has(holder))
      this.setAttribute(holder, 'lang', null, lang)
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
