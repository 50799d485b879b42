import { isFight, nextRound, type Rounds } from './fight.ts'
import type { Sources } from './sources.ts'
import { ATTRIBUTES } from './text-runs.ts'

interface Attribute {
  /** `null`: the element did not have it. */
  readonly original: string | null
  readonly converted: string
  readonly rounds: Rounds | undefined
}

/** What the page has where `value` stands: our own, or something that it has added to it. */
function ofPage(value: string | null, known?: Attribute): string | null {
  if (!known || value === known.converted) return known ? known.original : value
  const { original, converted } = known
  return original && value ? value.replace(converted, () => original) : value
}

/** Remembers for attributes, `lang` among them, what the page had there. */
export class AttributeOriginals {
  readonly #sources: Sources
  #known = new WeakMap<Element, Map<string, Attribute>>()
  #held: WeakRef<Element>[] = []
  /** Every `lang` that we have set. */
  readonly #languages = new Set<string>()

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /** Whether an attribute shows what conversion made of it, so that nothing is to be done. */
  isSettled(element: Element, name: string): boolean {
    const known = this.#known.get(element)?.get(name)
    return known !== undefined && known.converted === element.getAttribute(name)
  }

  /** What the page has there, `null` for nothing. */
  of(element: Element, name: string): string | null {
    return ofPage(element.getAttribute(name), this.#known.get(element)?.get(name))
  }

  /** Puts `converted` in the place of an attribute that has, or has not (`null`), a value. */
  set(element: Element, name: string, original: string | null, converted: string): void {
    let known = this.#known.get(element)
    if (!known) {
      this.#known.set(element, (known = new Map()))
      this.#held.push(new WeakRef(element))
    }
    const before = known.get(name)
    const isBack = before?.original === original && element.getAttribute(name) === original
    const rounds = isBack ? nextRound(before.rounds) : undefined
    if (original !== null && isFight(rounds)) converted = original
    known.set(name, { original, converted, rounds })
    if (name === 'lang') this.#languages.add(converted)
    else this.#sources.put(converted, original!)
    if (element.getAttribute(name) !== converted) element.setAttribute(name, converted)
  }

  /** Takes what is a copy of a converted text as ours. */
  adopt(element: Element): void {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name)
      const original = value && !this.isSettled(element, name) && this.#sources.of(value)
      if (original && original !== value) this.set(element, name, original, value)
    }
  }

  /** The same for the language around a text that is such a copy: it has our `lang` too. */
  adoptLanguage(node: Text): void {
    const holder = node.parentElement?.closest('[lang]')
    const lang = holder?.getAttribute('lang')
    if (holder && lang && this.#languages.has(lang) && !this.#known.has(holder))
      this.set(holder, 'lang', null, lang)
  }

  /** Gives everything back that is still as we left it. */
  restore(): void {
    for (const reference of this.#held) {
      const element = reference.deref()
      for (const [name, known] of (element && this.#known.get(element)) ?? []) {
        const value = element!.getAttribute(name)
        const before = ofPage(value, known)
        if (before === value) continue
        if (before === null) element!.removeAttribute(name)
        else element!.setAttribute(name, before)
      }
    }
    this.#known = new WeakMap()
    this.#held = []
  }
}
