import type { Target } from '#lib/script/convert.ts'
import type { Script } from '#lib/script/script.ts'
import type { ConvertedTexts, ConvertTexts } from './convert-texts.ts'

/** What became of one text, as it travels: see `ConvertedTexts`. */
interface Answer {
  readonly text: string | null
  readonly uneven: readonly number[] | undefined
}

/** The page's way to the converter. Keeps what was asked for ahead of its time. */
export class Answers {
  readonly #convert: ConvertTexts
  /** Another one whenever all is forgotten: what was asked for before that is not to be kept. */
  #ready = new Map<string, Answer>()
  /** What `#ready` is in. */
  #target: Target | null = null
  /** The script that the page was in when that was asked for. */
  #around: Script | null = null
  #written: Script | null = null

  constructor(convert: ConvertTexts) {
    this.#convert = convert
  }

  /** The script that the page itself is in; null as long as no answer has told. */
  get written(): Script | null {
    return this.#written
  }

  /** Converts texts of the page: at once where all of them are ready. */
  ask(texts: readonly string[], target: Target): ConvertedTexts | Promise<ConvertedTexts> {
    const ready = target === this.#target ? this.#ready : null
    const missing = ready ? texts.filter((text) => !ready.has(text)) : texts
    if (!ready || missing.length === texts.length) return this.#ask(texts, target)
    // A page that has become another one meanwhile is to tell its script anew.
    if (sizeOf(missing) * 2 <= sizeOf(texts)) this.#written ??= this.#around
    if (missing.length === 0) return this.#gather(texts, ready)
    const known = new Map(texts.map((text) => [text, ready.get(text)]))
    return this.#ask(missing, target).then((answer) => {
      for (const [i, text] of missing.entries()) known.set(text, answerAt(answer, i))
      return this.#gather(texts, known)
    })
  }

  /**
   * Asks for texts before they are wanted, in the script of those before them. `afresh`: for these, all
   * that was ready before is forgotten; what is for another target must be.
   */
  async getReady(
    texts: readonly string[],
    target: Target,
    afresh: boolean,
  ): Promise<ConvertedTexts> {
    const ready = this.#ready
    const answer = await this.#convert({ texts, target, around: afresh ? null : this.#around })
    if (ready !== this.#ready) return answer
    if (afresh) this.forget()
    this.#target = target
    this.#around ??= scriptIn(answer)
    for (const [i, text] of texts.entries()) this.#ready.set(text, answerAt(answer, i))
    return answer
  }

  /** Forgets what is ready, or is on its way to be: it is used up, or would be another by now. */
  forget(): void {
    this.#ready = new Map()
    this.#target = this.#around = null
  }

  async #ask(texts: readonly string[], target: Target): Promise<ConvertedTexts> {
    const answer = await this.#convert({ texts, target, around: this.#written })
    this.#written ??= scriptIn(answer)
    return answer
  }

  #gather(
    texts: readonly string[],
    known: ReadonlyMap<string, Answer | undefined>,
  ): ConvertedTexts {
    const uneven: Record<number, readonly number[]> = {}
    const converted = texts.map((text, i) => {
      const answer = known.get(text)
      if (answer?.uneven) uneven[i] = answer.uneven
      return answer?.text ?? null
    })
    return { texts: converted, uneven, around: this.#written ?? 'mixed' }
  }
}

const sizeOf = (texts: readonly string[]) => texts.reduce((size, { length }) => size + length, 0)

const scriptIn = ({ around }: ConvertedTexts) => (around === 'mixed' ? null : around)

const answerAt = ({ texts, uneven }: ConvertedTexts, i: number): Answer => ({
  text: texts[i] ?? null,
  uneven: uneven[i],
})
