import { callOff } from '#lib/browser/call-off.ts'
import { LANGUAGE_TAG } from '#lib/script/language-tag.ts'
import type { Target } from '#lib/script/convert.ts'
import type { SelectedText } from '#lib/script/original-selection.ts'
import type { Script } from '#lib/script/script.ts'
import { Answers } from './answers.ts'
import { convertSelection, selectedTexts } from './convert-selection.ts'
import type { ConvertTexts } from './convert-texts.ts'
import { getReady, type Idle } from './get-ready.ts'
import { Glyphs } from './glyphs.ts'
import { Originals } from './originals.ts'
import { Pace } from './pace.ts'
import { Pass, type Means } from './pass.ts'

/** Converts a page in place and back. A new target starts from the originals. */
export class PageConversion {
  readonly #convert: ConvertTexts
  #means: Means
  #glyphs: { readonly target: Target; readonly of: Glyphs } | null = null
  #pass: Pass | null = null
  #end = new AbortController()
  /** Ends what is done ahead. */
  #ahead = new AbortController()

  /** `fail` hears of a conversion that broke after `convertTo` had its answer. */
  constructor(document: Document, convert: ConvertTexts, fail: (error: unknown) => void) {
    this.#convert = convert
    this.#means = {
      document,
      answers: new Answers(convert),
      originals: new Originals(),
      pace: new Pace(),
      fail,
    }
  }

  /** What the page shows now; `null`: itself. */
  get target(): Target | null {
    return this.#pass?.target ?? null
  }

  /** The script that the page itself is in; `null` as long as no conversion has found out. */
  get written(): Script | null {
    return this.#means.answers.written
  }

  /**
   * Converts all text there is; what comes later follows by itself. Resolves when all is written,
   * or when another conversion has taken its place.
   */
  async convertTo(target: Target): Promise<void> {
    if (target === this.target) return
    this.#stop()
    const { signal } = this.#end
    this.#pass = new Pass(target, this.#means, this.#glyphsOf(target), signal)
    try {
      await this.#pass.run()
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      // Whoever has taken its place may still use them.
      if (!signal.aborted) this.#means.answers.forget()
    }
  }

  /** Makes what it can of a conversion to `target` ahead, so that it will be quicker: see `getReady`. */
  async getReady(target: Target, idle: Idle): Promise<void> {
    if (this.#pass) return
    callOff(this.#ahead)
    this.#ahead = new AbortController()
    await getReady(target, this.#means, this.#glyphsOf(target), idle, this.#ahead.signal)
  }

  /** What was got ready is another by now: the reader's own words have changed. */
  forgetReady(): void {
    callOff(this.#ahead)
    this.#means.answers.forget()
  }

  /** Converts what the reader has selected, and nothing else. */
  async convertSelection(target: Target): Promise<void> {
    await convertSelection(this.#means, target, this.#convert, (change) =>
      this.#pass ? this.#pass.unseen(change) : change(),
    )
  }

  /** What the reader has selected: see `selectedTexts`. */
  get selected(): SelectedText[] {
    return selectedTexts(this.#means)
  }

  /** Gives the page back as it was, with what it has changed since itself. */
  restore(): void {
    this.#stop()
    this.#means.originals.restore()
    // What it shows next may be in another script. Answers under way are about what it showed before.
    this.#means = { ...this.#means, answers: new Answers(this.#convert) }
  }

  #stop(): void {
    this.#pass?.catchUp()
    this.#pass = null
    callOff(this.#ahead)
    callOff(this.#end)
    this.#end = new AbortController()
  }

  #glyphsOf(target: Target): Glyphs {
    if (this.#glyphs?.target !== target)
      this.#glyphs = { target, of: new Glyphs(this.#means.document, LANGUAGE_TAG[target]) }
    return this.#glyphs.of
  }
}
