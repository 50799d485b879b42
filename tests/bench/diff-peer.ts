import diff from 'fast-diff'

/** The difference of two texts, character by character. */
export const diffPeer = (a: string, b: string): unknown => diff(a, b)
