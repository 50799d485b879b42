import type { PleaState } from '#lib/settings/plea-state.ts'

/** Where there is nothing to ask, browsers answer within this time, in ms: no need to tell of it. */
const AT_ONCE = 200

/** A question to the reader whether the extension may read pages, from the click to the answer. */
export class Plea {
  state = $state.raw<PleaState>({ kind: 'none' })

  /**
   * Follows a choice that may make the browser ask; `choose` answers false where the reader said no.
   * Answers whether the choice holds, and never rejects. To be called at once in the handler of a click.
   */
  async follow(choose: () => Promise<boolean>): Promise<boolean> {
    this.state = { kind: 'none' }
    const telling = setTimeout(() => (this.state = { kind: 'asking' }), AT_ONCE)
    const state = await choose().then(
      (allowed): PleaState => ({ kind: allowed ? 'none' : 'refused' }),
      // An administrator has decided: the browser does not even ask.
      (error: unknown): PleaState => ({
        kind: 'impossible',
        reason: error instanceof Error ? error.message : String(error),
      }),
    )
    clearTimeout(telling)
    this.state = state
    return state.kind === 'none'
  }

  /** What was answered before is told no longer; a question that stands still is. */
  forget(): void {
    if (this.state.kind !== 'asking') this.state = { kind: 'none' }
  }
}
