import type { Run } from './text-runs.ts'

/** A glyph that is met for the first time takes so many times more than later. */
const FIRST_MEETING = 22

/** So many glyphs are measured in one step: a fraction of a millisecond, in a font that is open. */
const PORTION = 24

type LanguageContext = CanvasRenderingContext2D & { lang: string }

/** What measures text in a language; null where the browser has no such thing, or the document no canvas. */
function measuring(document: Document, language: string): LanguageContext | null {
  const canvas: Partial<HTMLCanvasElement> = document.createElement('canvas')
  const context = canvas.getContext?.('2d') ?? null
  // The same character has another glyph in each language.
  if (!context || !('lang' in context)) return null
  return Object.assign(context as LanguageContext, { lang: language })
}

/** The font of an element as it is drawn (a canvas knows nothing of zoom); empty where it is not. */
function fontOf(element: Element, window: Window): string {
  const { fontStyle, fontWeight, fontSize, fontFamily } = window.getComputedStyle(element)
  // The page has taken it away, or it stands in no slot of a shadow tree.
  if (!fontSize) return ''
  return `${fontStyle} ${fontWeight} ${parseFloat(fontSize) * window.devicePixelRatio}px ${fontFamily}`
}

/**
 * What the browser has met of the glyphs that a conversion brings. To lay out a character for the
 * first time in a font takes it some 20 times as long as later: it opens the font for the language
 * and measures the glyph. That is most of what converting a short page costs, and it can be done
 * ahead: a canvas that nobody sees measures in the same fonts, and nothing is laid out.
 */
export class Glyphs {
  readonly #document: Document
  readonly #language: string
  /** Made when it is first needed. */
  #context: LanguageContext | null | undefined
  readonly #met = new Uint8Array(0x10000)
  /** By font. */
  readonly #measured = new Map<string, Set<string>>()

  constructor(document: Document, language: string) {
    this.#document = document
    this.#language = language
  }

  /**
   * What it takes to lay `text` out, in characters that have been met before, in whatever font. From
   * now on it counts as met.
   */
  weigh(text: string): number {
    let weight = text.length
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (this.#met[unit] === 1) continue
      this.#met[unit] = 1
      weight += FIRST_MEETING
    }
    return weight
  }

  /**
   * Has the glyphs of `text` measured that `nodes` are going to show, as far as that is to be had: some
   * at each step.
   */
  *measure(nodes: Run, text: string): Generator<void> {
    const window = this.#document.defaultView
    // A browser that cannot is asked once.
    if (this.#context === undefined) this.#context = measuring(this.#document, this.#language)
    if (!this.#context || !window) return
    let start = 0
    for (const node of nodes) {
      // Where a phrase changed its length, a character at the end is measured in its neighbour's font.
      const part = text.slice(start, (start += node.length))
      if (node.parentElement && node.ownerDocument === this.#document)
        yield* this.#measureIn(this.#context, fontOf(node.parentElement, window), part)
    }
  }

  *#measureIn(context: LanguageContext, font: string, text: string): Generator<void> {
    if (!font) return
    let measured = this.#measured.get(font)
    if (!measured) this.#measured.set(font, (measured = new Set()))
    const fresh = Array.from(new Set(text)).filter((character) => !measured.has(character))
    for (let i = 0; i < fresh.length; i += PORTION) {
      const portion = fresh.slice(i, i + PORTION)
      const glyphs = portion.join('')
      yield
      // To measure in a font that the page has yet to fetch would fetch it.
      if (!this.#document.fonts.check(font, glyphs)) continue
      context.font = font
      context.measureText(glyphs)
      for (const character of portion) {
        measured.add(character)
        this.weigh(character)
      }
    }
  }
}
