import type { CarryForm } from '#components/carry/carry-form.ts'
import { NOTHING_SAID } from '#components/said.ts'
import { interfaceText } from '#lib/browser/interface-text.ts'
import type { Answer } from '#lib/browser/read-answer.ts'
import type { Waiting } from '#lib/browser/waiting.svelte.ts'
import type { PassagePair } from '#lib/match/page-match.ts'
import type { Report } from '#lib/report/report.ts'
import { later } from './later.ts'

/** Carries comparisons away: to the clipboard, onto paper or into a file. */
export class Carrying {
  /** What came of the last one, in words. */
  said = $state.raw(NOTHING_SAID)
  readonly #waiting: Waiting

  constructor(waiting: Waiting) {
    this.#waiting = waiting
  }

  carry(form: CarryForm, answer: Answer): Promise<void> {
    return this.#tell(async () => (await later.carry()).carryAway(form, answer))
  }

  copyPassage(passage: PassagePair, report: Report, answer: Answer): Promise<void> {
    return this.#tell(async () => (await later.carry()).copyPassage(passage, report, answer))
  }

  async #tell(work: () => Promise<string>): Promise<void> {
    try {
      const words = await this.#waiting.during(interfaceText('carryBusy'), work)
      this.said = { words }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.said = { words: interfaceText('carryFailed', message) }
    }
  }
}
