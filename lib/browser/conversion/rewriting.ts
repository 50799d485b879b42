import type { Target } from '#lib/script/convert.ts'
import { closest, contains } from '#lib/browser/own-methods.ts'
import type { Rewrite } from './keep-ranges.ts'
import { LANGUAGE_TAG } from '#lib/script/language-tag.ts'
import type { Originals } from './originals.ts'
import { cutOriginal, replacePart, type Replaced } from './replaced.ts'
import { ATTRIBUTES, hasHan, isRead, lineBoxOf, type Found, type Run } from './text-runs.ts'
import type { Uneven } from './uneven.ts'

/** A text of the page that is to be converted: nodes that read as one, or an attribute. */
export interface Job {
  readonly text: string
  /** The nodes that show it; none for an attribute. */
  readonly nodes: Run
  /** Puts the converted text in place, unless the page has changed it meanwhile. */
  write(converted: string, uneven: Uneven, rewrite: Rewrite): void
}

/** A job with its answer. */
export interface Answered {
  readonly job: Job
  readonly converted: string
  readonly uneven: Uneven
  /** What it takes to lay it out: see `Glyphs`. */
  readonly weight: number
}

/** The four numbers of each part, as they travel, one after the other. */
export function readUneven(numbers: readonly number[] | undefined): Uneven {
  const parts: [number, number, number, number][] = []
  for (let i = 0; numbers && i < numbers.length; i += 4)
    parts.push([numbers[i]!, numbers[i + 1]!, numbers[i + 2]!, numbers[i + 3]!])
  return parts
}

/** The part of a text node that is to be converted, by offsets in what it shows; null for none. */
export type PartOf = (node: Text) => readonly [start: number, end: number] | null

const FOREIGN = /[\u3041-\u30fa\uac00-\ud7a3]/

/**
 * Puts one conversion into a page: to one target, from what the page has there. `partOf`: only into
 * parts of it, read in what stands around them.
 */
export class Rewriting {
  readonly #originals: Originals
  readonly #tag: string
  readonly #partOf: PartOf | null
  /** Nodes that show what this conversion made of them, or that it left as they were. */
  readonly #done = new WeakSet<Text>()
  /** Nodes whose text is with the converter. */
  readonly #asked = new WeakSet<Text>()
  /** The same as `#done` for attributes, by name. */
  readonly #doneAttributes = new WeakMap<Element, Set<string>>()

  constructor(originals: Originals, target: Target, partOf: PartOf | null = null) {
    this.#originals = originals
    this.#tag = LANGUAGE_TAG[target]
    this.#partOf = partOf
  }

  isDone(node: Text): boolean {
    return this.#done.has(node) && this.#originals.isSettled(node)
  }

  /** The page has changed `node`: what was done to it no longer counts. */
  undone(node: Text): void {
    this.#done.delete(node)
    this.#asked.delete(node)
  }

  /**
   * What is to be done about something that a walk has found; nothing where all is done, or has
   * been asked for. `urgent`: also what has been asked for, since this answer shall come first.
   */
  *jobsOf(found: Found, urgent: boolean): Generator<Job> {
    if (found.kind === 'run' && !found.nodes.every((node) => this.#isSeenTo(node, urgent)))
      yield this.#jobOfRun(found.nodes)
    if (found.kind === 'attributes')
      for (const name of ATTRIBUTES) {
        const job = this.#jobOfAttribute(found.element, name)
        if (job) yield job
      }
  }

  #isSeenTo(node: Text, urgent: boolean): boolean {
    return (!urgent && this.#asked.has(node)) || this.isDone(node)
  }

  #jobOfRun(nodes: Run): Job {
    const shown = nodes.map((node) => node.data)
    const originals = nodes.map((node) => this.#originals.of(node))
    const text = originals.join('')
    for (const node of nodes) this.#asked.add(node)
    // What we ourselves wrote meanwhile is no change.
    const isChanged = (node: Text, i: number) =>
      node.data !== shown[i] && this.#originals.of(node) !== originals[i]
    return {
      text,
      nodes,
      write: (converted, uneven, rewrite) => {
        for (const node of nodes) this.#asked.delete(node)
        if (nodes.some(isChanged)) return
        const parts = cutOriginal({ original: text, converted, uneven }, originals)
        for (const [i, node] of nodes.entries()) this.#writeNode(node, parts[i]!, rewrite)
        if (this.#partOf) return
        // What stays as it is and has kana or hangul is another language.
        if (converted !== text || !FOREIGN.test(converted)) this.#setLanguage(nodes)
      },
    }
  }

  #writeNode(node: Text, whole: Replaced, rewrite: Rewrite): void {
    let replaced = whole
    if (this.#partOf) {
      const part = this.#partOf(node)
      if (!part) return
      replaced = replacePart(this.#originals.in(node), part, whole)
    }
    const carry = this.#originals.carrier(node, replaced.uneven)
    const data = this.#originals.set(node, replaced)
    this.#done.add(node)
    if (node.data !== data) rewrite(node, data, carry)
  }

  #jobOfAttribute(element: Element, name: string): Job | null {
    const shown = element.getAttribute(name)
    if (shown === null || !isRead(element, name)) return null
    if (this.#isAttributeDone(element, name)) return null
    const text = this.#originals.attributes.of(element, name)
    if (text === null || !hasHan(text)) return null
    return {
      text,
      nodes: [],
      write: (converted) => {
        if (element.getAttribute(name) !== shown) return
        this.#originals.attributes.set(element, name, text, converted)
        const done = this.#doneAttributes.get(element) ?? new Set()
        this.#doneAttributes.set(element, done.add(name))
      },
    }
  }

  #isAttributeDone(element: Element, name: string): boolean {
    const done = this.#doneAttributes.get(element)?.has(name) ?? false
    return done && this.#originals.attributes.isSettled(element, name)
  }

  /** Says in `lang` what the text is now: on the box of its lines, or nearer where that is not enough. */
  #setLanguage(nodes: Run): void {
    const box = lineBoxOf(nodes[0]!)
    for (const { parentElement } of nodes) {
      if (!parentElement) continue
      const holder = closest(parentElement, '[lang]')
      if (holder?.getAttribute('lang') === this.#tag) continue
      const nearer = holder && contains(box, holder) ? holder : box
      if (nearer.nodeType === Node.ELEMENT_NODE) this.#setTag(nearer as Element)
    }
  }

  #setTag(element: Element): void {
    if (element.tagName === 'TITLE') return
    this.#originals.attributes.set(
      element,
      'lang',
      this.#originals.attributes.of(element, 'lang'),
      this.#tag,
    )
  }
}
