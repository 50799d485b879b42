import type { Span } from '#lib/text/span.ts'

/** A pair of spans, one in each text. */
interface Pair {
  /** In the page's text. */
  readonly page: Span
  /** In the report's text. */
  readonly span: Span
}

interface Chain {
  readonly weight: number
  /** The last pair of it. */
  readonly last: number
}

/** The heaviest chain up to a place, in a Fenwick tree (1994): O(log n) to ask and to add. */
class Heaviest {
  readonly #chains: (Chain | null)[]

  constructor(places: number) {
    this.#chains = new Array<Chain | null>(places + 1).fill(null)
  }

  upTo(place: number): Chain | null {
    let best: Chain | null = null
    for (let i = place; i > 0; i -= i & -i) {
      const chain = this.#chains[i]
      if (chain && chain.weight > (best?.weight ?? 0)) best = chain
    }
    return best
  }

  add(place: number, chain: Chain): void {
    for (let i = place; i < this.#chains.length; i += i & -i)
      if (chain.weight > (this.#chains[i]?.weight ?? 0)) this.#chains[i] = chain
  }
}

/**
 * Which of `pairs`, in the order of the page, stand in another order in the report: all but the
 * heaviest run of pairs (by length in the page) that both texts have in the same order. The
 * heaviest increasing subsequence, in O(n log n).
 */
export function findCrossing(pairs: readonly Pair[]): readonly boolean[] {
  const order = [...pairs.keys()].sort((a, b) => pairs[a]!.span[0] - pairs[b]!.span[0] || a - b)
  const place = new Array<number>(pairs.length)
  order.forEach((pair, i) => (place[pair] = i + 1))
  const heaviest = new Heaviest(pairs.length)
  const before = pairs.map(({ page }, i) => {
    const chain = heaviest.upTo(place[i]!)
    heaviest.add(place[i]!, { weight: (chain?.weight ?? 0) + page[1] - page[0], last: i })
    return chain?.last ?? null
  })
  const crossing = pairs.map(() => true)
  for (let i = heaviest.upTo(pairs.length)?.last ?? null; i !== null; i = before[i]!)
    crossing[i] = false
  return crossing
}
