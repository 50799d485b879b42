/** A weak reference costs more than all else that is noted of a node, so one serves so many. */
const GROUP = 16

/**
 * A list that does not hold on to its items: they can be gone through as long as somebody else
 * does. A few neighbours live as long as the last of them.
 */
export class WeakList<T extends object> {
  readonly #groups: WeakRef<T[]>[] = []
  /** What keeps a group: each of its items. */
  readonly #groupOf = new WeakMap<T, T[]>()
  #last: T[] = []

  add(item: T): void {
    if (this.#last.length === GROUP || this.#groups.length === 0) {
      this.#last = []
      this.#groups.push(new WeakRef(this.#last))
    }
    this.#last.push(item)
    this.#groupOf.set(item, this.#last)
  }

  /** In the order in which they were added. */
  *[Symbol.iterator](): Generator<T> {
    for (const group of this.#groups) yield* group.deref() ?? []
  }
}
