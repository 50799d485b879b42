import type { PleaState } from '#lib/settings/plea-state.ts'

/** Where there is nothing to ask, browsers answer within this time, in ms: no need to tell of it. */
const AT_ONCE = 200

/** A question to the reader whether the extension may read pages, from the click to the answer. */
export class Plea {
  state = $state.raw<PleaState>({ kind: 'none' })
  /** Counts the choices: only the last one's question is told of. */
  #choices = 0

  /**
   * Follows a choice that may make the browser ask; `choose` answers false where the reader said no.
   * Answers whether the choice holds, and never rejects. To be called at once in the handler of a click.
   */
  async follow(choose: () => Promise<boolean>): Promise<boolean> {
    const number = ++this.#choices
    const tell = (state: PleaState) => {
      if (number === this.#choices) this.state = state
    }
    tell({ kind: 'none' })
    const telling = setTimeout(() => tell({ kind: 'asking' }), AT_ONCE)
    const state = await choose().then(
      (allowed): PleaState => ({ kind: allowed ? 'none' : 'refused' }),
      // An administrator has decided: the browser does not even ask.
      (error: unknown): PleaState => ({
        kind: 'impossible',
        reason: error instanceof Error ? error.message : String(error),
      }),
    )
    clearTimeout(telling)
    tell(state)
    return state.kind === 'none'
  }

  /** What was answered before is told no longer; a question that stands still is. */
  forget(): void {
    if (this.state.kind !== 'asking') this.state = { kind: 'none' }
  }
}
