import { keepingRanges, type Rewrite } from './keep-ranges.ts'
import { fromOriginal, toOriginal, type Uneven } from './uneven.ts'

/** What stood somewhere, and what we put in its place. */
interface Replaced {
  readonly original: string
  readonly converted: string
  readonly uneven: Uneven
}

const EVEN: Uneven = []

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonSuffix(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

/**
 * What the page would have if it had made its change to the original: the parts of `data` that
 * stand there still go back, what the page wrote stays.
 */
function originalAfter(known: Replaced, data: string, back: (text: string) => string): string {
  const { converted, original } = known
  const prefix = commonPrefix(converted, data)
  const suffix = commonSuffix(converted, data, Math.min(converted.length, data.length) - prefix)
  const kept = toOriginal(known.uneven, prefix, 'start')
  const rest = toOriginal(known.uneven, converted.length - suffix, 'end')
  const written = data.slice(prefix, data.length - suffix)
  return original.slice(0, kept) + back(written) + original.slice(Math.max(kept, rest))
}

/**
 * Remembers for text nodes, attributes and `lang` what the page had there, without holding on to
 * what the page lets go.
 */
export class Originals {
  #texts = new WeakMap<Text, Replaced>()
  #attributes = new WeakMap<
    Element,
    Map<string, Replaced | { original: null; converted: string }>
  >()
  #held: WeakRef<Text | Element>[] = []
  /** Converted texts by their words: a page that copies a converted node brings them back to us. */
  #sources = new Map<string, string>()
  /** What is not in there yet, text and source in turn: few pages copy, and a long text is a slow key. */
  #newSources: string[] = []
  /** Every `lang` that we have set. */
  #languages = new Set<string>()

  /** What the page has in `node`, as far as we know: its original text. */
  of(node: Text): string {
    const known = this.#texts.get(node)
    if (!known) return node.data
    if (known.converted !== node.data) this.#splitOff(node, known)
    this.follow(node, node.data)
    return this.#texts.get(node)!.original
  }

  /**
   * Does to the original of `node` what the page did to its text, which became `data`. The steps of
   * a change one by one, and it is followed exactly.
   */
  follow(node: Text, data: string): void {
    const known = this.#texts.get(node)
    if (!known || known.converted === data) return
    const original = originalAfter(known, data, (text) => this.#sourceOf(text) ?? text)
    this.#keep(node, { original, converted: data, uneven: EVEN })
  }

  /** Looks for copies of converted nodes in what the page has just put in, and takes them as ours. */
  adoptIn(added: Node): void {
    if (this.#sources.size === 0 && this.#newSources.length === 0) return
    const walker = added.ownerDocument?.createTreeWalker(added, NodeFilter.SHOW_TEXT)
    for (let node: Node | null | undefined = walker?.currentNode; node; node = walker?.nextNode())
      if (node.nodeType === Node.TEXT_NODE) this.#adopt(node as Text)
  }

  /**
   * Tells where an offset of what `node` shows now will lie once its original has become another
   * text, whose length differs in `uneven`.
   */
  carrier(node: Text, uneven: Uneven): (offset: number) => number {
    const shown = this.#texts.get(node)?.uneven ?? EVEN
    return (offset) => fromOriginal(uneven, toOriginal(shown, offset, 'start'))
  }

  /** Whether `node` shows what conversion made of it, so that nothing is to be done. */
  isSettled(node: Text): boolean {
    return this.#texts.get(node)?.converted === node.data
  }

  /** Notes that `converted` now stands in `node` for `original`. */
  set(node: Text, original: string, converted: string, uneven: Uneven): void {
    this.#keep(node, { original, converted, uneven })
    if (original !== converted) this.#newSources.push(converted, original)
  }

  isAttributeSettled(element: Element, name: string): boolean {
    const known = this.#attributes.get(element)?.get(name)
    return known !== undefined && known.converted === element.getAttribute(name)
  }

  ofAttribute(element: Element, name: string): string | null {
    const value = element.getAttribute(name)
    const known = this.#attributes.get(element)?.get(name)
    return known && known.converted === value ? known.original : value
  }

  /** Puts `converted` in the place of an attribute that has, or has not (`null`), a value. */
  setAttribute(element: Element, name: string, original: string | null, converted: string): void {
    let known = this.#attributes.get(element)
    if (!known) {
      this.#attributes.set(element, (known = new Map()))
      this.#held.push(new WeakRef(element))
    }
    known.set(
      name,
      original === null ? { original, converted } : { original, converted, uneven: EVEN },
    )
    if (name === 'lang') this.#languages.add(converted)
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
    this.#held = []
    this.#sources.clear()
    this.#newSources = []
  }

  /** What `converted` was made of, if we have made it. */
  #sourceOf(converted: string): string | undefined {
    const fresh = this.#newSources
    for (let i = 0; i < fresh.length; i += 2) this.#sources.set(fresh[i]!, fresh[i + 1]!)
    fresh.length = 0
    return this.#sources.get(converted)
  }

  #restoreText(node: Text, rewrite: Rewrite): void {
    const original = this.of(node)
    if (node.data === original) return
    const uneven = this.#texts.get(node)?.uneven ?? EVEN
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
    if (original === undefined) return
    this.#keep(node, { original, converted: node.data, uneven: EVEN })
    const holder = node.parentElement?.closest('[lang]')
    const lang = holder?.getAttribute('lang')
    // The copy has our `lang` too.
    if (holder && lang && this.#languages.has(lang) && !this.#attributes.has(holder))
      this.setAttribute(holder, 'lang', null, lang)
  }

  /** `splitText` cuts a node in two: the new one gets its part of the original. */
  #splitOff(node: Text, known: Replaced): void {
    const { converted, original } = known
    const rest = node.nextSibling
    if (rest?.nodeType !== Node.TEXT_NODE || this.#texts.has(rest as Text)) return
    if (converted !== node.data + (rest as Text).data) return
    const cut = toOriginal(known.uneven, node.data.length, 'start')
    this.#keep(rest as Text, {
      original: original.slice(cut),
      converted: (rest as Text).data,
      uneven: EVEN,
    })
  }
}
