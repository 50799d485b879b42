/** The middle one of some figures; of an even number the upper middle. */
export const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!

export const ms = (value: number) => `${Math.round(value)} ms`

/** A line of a benchmark's table: what was done, how long it took, and the longest task meanwhile. */
export const say = (what: string, value: string, task: number | null = null) =>
  console.log(`${what.padEnd(58)} ${value.padEnd(26)} ${task === null ? '' : ms(task)}`)
