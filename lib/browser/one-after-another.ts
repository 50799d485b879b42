/** Does a work when all that were given before it are done, whatever became of them. */
export type InOrder = <T>(work: () => Promise<T>) => Promise<T>

/** A queue of its own: what is read and written in one work cannot be changed by another in between. */
export function oneAfterAnother(): InOrder {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
}
