/** When the page put a text back that we had converted, in ms: the last few times. */
export type Rounds = readonly number[]

/** So many rounds within so many ms are a fight: a clock that ticks has another text by then. */
const ROUNDS = 10
const WITHIN = 2_000

export const nextRound = (rounds: Rounds = []): Rounds =>
  [...rounds, performance.now()].slice(-ROUNDS)

/** Whether a page puts its text back again and again, as soon as it was converted. */
export const isFight = (rounds: Rounds = []): boolean =>
  // With fewer rounds there is no such time, and no comparison holds.
  rounds[ROUNDS - 1]! - rounds[0]! < WITHIN
