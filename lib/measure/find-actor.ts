import { ACTOR, ACTOR_END } from './lexicon/frames.ts'
import { isAct, type WordHit } from './find-words.ts'

/** How much of a clause may be its subject, in folded characters. */
const longestActor = 40

/**
 * Who acts in a clause: what stands before its first verb and names a body or people.
 * @param plain the clause, folded
 * @param hits the words of the lexicon in it, places counted from the start of the clause
 * @returns a range of `plain`, or `null`
 */
export function findActor(plain: string, hits: readonly WordHit[]): [number, number] | null {
  const lead = ACTOR.exec(plain.slice(0, longestActor))
  const start = lead ? lead[0].length : 0
  const verb = hits.find((hit) => hit.start >= start && isAct(hit))
  const before = plain.slice(start, Math.min(verb?.start ?? plain.length, start + longestActor))
  const match = ACTOR_END.exec(before)
  return match ? [start, start + match[0].length] : null
}
