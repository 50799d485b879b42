/**
 * What a step of some work tells: the numbers of the reports that the next steps read, or nothing. Where
 * not all reports are in memory, they have to be there before it goes on, until it wants others.
 */
export type Wanted = readonly number[] | undefined
