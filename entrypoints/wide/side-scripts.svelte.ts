import { SIDES, type SideName, type Sides } from '#components/wide/extent.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import type { Target } from '#lib/script/convert.ts'
import { mappedText, type ConvertedText } from '#lib/script/converted-text.ts'
import type { Script } from '#lib/script/script.ts'
import { targetOf } from '#lib/settings/target-of.ts'

/** A text as it was found. */
export interface FoundText {
  readonly text: string
  readonly script: Script
}

/** Where each side's script is kept: a report's with that of the panel's reader. */
const SETTINGS = { page: 'pageScript', report: 'readerScript' } as const

/** In which script each side is read: in the one that the reader chose last, wherever that was. */
export class SideScripts {
  /** What was chosen; null as it was found. */
  targets = $state.raw<Sides<Target | null>>({ page: null, report: null })
  /** What is there of it; what was before stays until then. */
  converted = $state.raw<Sides<ConvertedText | null>>({ page: null, report: null })
  /** Why a text could not be converted, or an empty text. */
  failure = $state('')
  /** What each side has, or is to have as soon as it is converted. */
  readonly #texts: Partial<Record<SideName, FoundText>> = {}
  /** Sides whose text or script is another than what is there. */
  readonly #stale = { page: false, report: false }
  #when: (() => void) | null = null
  #asked = 0
  readonly #loaded: Promise<void>

  constructor(signal: AbortSignal) {
    this.#loaded = settingsStore.load().then(({ pageScript, readerScript }) => {
      this.targets = { page: targetOf(pageScript), report: targetOf(readerScript) }
    })
    settingsStore.watch((settings) => {
      for (const side of SIDES) {
        const target = targetOf(settings[SETTINGS[side]])
        if (target !== this.targets[side]) void this.#show(side, target)
      }
    }, signal)
  }

  /** Has other texts on these sides; `when` is called in the moment in which they are there. */
  async turn(texts: Partial<Sides<FoundText>>, when: () => void): Promise<void> {
    await this.#loaded
    Object.assign(this.#texts, texts)
    for (const side of SIDES) if (texts[side]) this.#stale[side] = true
    this.#when = when
    await this.#settle()
  }

  /** Shows one side in a script, now and from now on. */
  async choose(side: SideName, target: Target | null): Promise<void> {
    await this.#show(side, target)
    if (this.targets[side] === target)
      await settingsStore.save({ [SETTINGS[side]]: target ?? 'original' })
  }

  async #show(side: SideName, target: Target | null): Promise<void> {
    this.targets = { ...this.targets, [side]: target }
    this.#stale[side] = true
    await this.#settle()
  }

  /** All that is stale changes in one moment; a wish that comes meanwhile is waited for. */
  async #settle(): Promise<void> {
    const question = ++this.#asked
    this.failure = ''
    const converted: Record<SideName, ConvertedText | null> = { ...this.converted }
    await Promise.all(
      SIDES.filter((side) => this.#stale[side]).map(async (side) => {
        converted[side] = await this.#convert(side)
      }),
    )
    if (question !== this.#asked) return
    this.converted = converted
    this.#stale.page = this.#stale.report = false
    this.#when?.()
    this.#when = null
  }

  async #convert(side: SideName): Promise<ConvertedText | null> {
    const [text, target] = [this.#texts[side], this.targets[side]]
    if (!text || target === null) return null
    try {
      const wish = { text: text.text, script: text.script, target }
      const answer = await askTwice(() => messenger.sendMessage('readTextIn', wish))
      return mappedText(answer.text, answer.uneven)
    } catch (error) {
      if (this.targets[side] === target) this.targets = { ...this.targets, [side]: null }
      this.failure = error instanceof Error ? error.message : String(error)
      return null
    }
  }
}
