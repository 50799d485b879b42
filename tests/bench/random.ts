/** A seeded source of numbers in [0, 1): mulberry32, so that every run makes the same texts. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number in `[low, high)`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: ArrayLike<T>): T {
    if (!list.length) throw new RangeError('Nothing to pick from')
    return list[this.between(0, list.length)]!
  }

  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.between(0, i + 1)
      ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
    }
    return copy
  }
}
