import { tick } from 'svelte'
import type { Doubt } from '#lib/script/doubts-in.ts'

/** So long, in ms, the pointer may be on its way from a mark to its note. */
const ON_THE_WAY = 250

/** Which doubtful character the reader looks at, by pointer or by keyboard. */
export class Doubting {
  opened = $state.raw<{ readonly doubt: Doubt; readonly mark: HTMLElement } | null>(null)
  readonly note: string
  #leaving: ReturnType<typeof setTimeout> | undefined
  /** The focus comes back to a mark whose note was closed on purpose. */
  #returning = false

  /** `note` is the id of the element that tells about the character. */
  constructor(note: string) {
    this.note = note
  }

  open(doubt: Doubt, mark: HTMLElement): void {
    this.stay()
    if (this.#returning || this.opened?.mark === mark) return
    this.opened = { doubt, mark }
  }

  /** Opens the note and goes into it. */
  async enter(doubt: Doubt, mark: HTMLElement): Promise<void> {
    this.open(doubt, mark)
    await tick()
    const note = document.getElementById(this.note)
    ;(note?.querySelector('button') ?? note)?.focus()
  }

  /** The pointer is on the mark or its note. */
  stay(): void {
    clearTimeout(this.#leaving)
  }

  /** The pointer has left; the note goes unless the keyboard is there. */
  leave(): void {
    this.stay()
    this.#leaving = setTimeout(() => {
      if (!this.holds(document.activeElement)) this.opened = null
    }, ON_THE_WAY)
  }

  /** Whether an element is the mark, its note, or in it. */
  holds(element: EventTarget | null): boolean {
    if (!this.opened || !(element instanceof Node)) return false
    const note = document.getElementById(this.note)
    return this.opened.mark.contains(element) || (note?.contains(element) ?? false)
  }

  close(): void {
    this.stay()
    const mark = this.opened?.mark
    const focused = this.holds(document.activeElement)
    this.opened = null
    if (!mark || !focused) return
    this.#returning = true
    mark.focus()
    this.#returning = false
  }

  /** Listens for what the reader does elsewhere; returns how to end that. */
  watch(): () => void {
    const elsewhere = ({ target }: Event) => {
      if (!this.holds(target)) this.opened = null
    }
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('pointerdown', elsewhere)
    return () => {
      this.stay()
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('pointerdown', elsewhere)
    }
  }
}
