/** How many accents `theme.css` has. */
const ACCENTS = 6

/** The colour of the report at this rank, as a CSS value; ranks beyond the last colour begin anew. */
export function accent(rank: number): string {
  return `var(--report-${rank % ACCENTS})`
}
