import type { ConvertedTexts } from './convert-texts.ts'
import { readUneven, type Answered, type Job } from './rewriting.ts'

/**
 * Characters of the first batches and of all others: small ones first, so that the converter has
 * work at once and the page is not kept from painting by a search for it.
 */
const BATCHES = [4_000, 20_000, 48_000]

/** What is left of a batch goes with a slice that it enlarges by no more than this share. */
const SMALL_REST = 0.4

/** A batch that is with the converter, and its answer as soon as that is there. */
interface Batch {
  readonly jobs: readonly Job[]
  readonly answer: ConvertedTexts | Promise<ConvertedTexts>
  converted: ConvertedTexts | null
  /** Index of the first job that has not been taken, and the characters from there on. */
  next: number
  left: number
}

/** Carries jobs to the converter in batches, several under way, and brings them back in order. */
export class Belt {
  readonly #ask: (jobs: readonly Job[]) => ConvertedTexts | Promise<ConvertedTexts>
  readonly #weigh: (converted: string) => number
  readonly #sent: Batch[] = []
  #jobs: Job[] = []
  #size = 0
  #number = 0
  #characters = 0

  /** `weigh` tells what it takes to lay out a text, in characters: no fewer than it has. */
  constructor(
    ask: (jobs: readonly Job[]) => ConvertedTexts | Promise<ConvertedTexts>,
    weigh: (converted: string) => number,
  ) {
    this.#ask = ask
    this.#weigh = weigh
  }

  /** Batches that are with the converter, or have come back and not been taken. */
  get batches(): number {
    return this.#sent.length
  }

  /** Whether the batch that is next to be taken has come back. */
  get isAnswered(): boolean {
    return (this.#sent[0]?.converted ?? null) !== null
  }

  /** Characters that have been added and not taken. */
  get characters(): number {
    return this.#characters
  }

  add(job: Job): void {
    this.#jobs.push(job)
    this.#size += job.text.length
    this.#characters += job.text.length
    if (this.#size >= BATCHES[Math.min(this.#number, BATCHES.length - 1)]!) this.send()
  }

  /** Sends what has been added so far as a batch. */
  send(): void {
    if (this.#jobs.length === 0) return
    const answer = this.#ask(this.#jobs)
    const batch: Batch = { jobs: this.#jobs, answer, converted: null, next: 0, left: this.#size }
    if (!(answer instanceof Promise)) batch.converted = answer
    else
      answer.then(
        (converted) => (batch.converted = converted),
        // Whoever waits for it hears of it; a conversion that was called off has nobody waiting.
        () => undefined,
      )
    this.#sent.push(batch)
    this.#jobs = []
    this.#size = 0
    this.#number++
  }

  /**
   * The next jobs with their answers, whose weights come to about `most`: waits for as much as half of
   * that, or for `needed` characters, and takes what has come back beyond it. Empty where nothing is
   * under way.
   */
  async take(most: number, needed?: number): Promise<Answered[]> {
    const taken: Answered[] = []
    const before = this.#characters
    const isNeeded = () => before - this.#characters < (needed ?? 0)
    let size = 0
    for (let batch = this.#sent[0]; batch && (size < most || isNeeded()); batch = this.#sent[0]) {
      const isAwaited = needed === undefined ? size < most / 2 : isNeeded()
      if (!batch.converted && !isAwaited) break
      const answer = await batch.answer
      // A small rest would cost nearly as much as a whole slice.
      const isSmallRest = () => size + batch.left < most * (1 + SMALL_REST)
      while (batch.next < batch.jobs.length && (size < most || isSmallRest() || isNeeded())) {
        const one = this.#takeOne(batch, answer)
        taken.push(one)
        size += one.weight
      }
      if (batch.next < batch.jobs.length) break
      this.#sent.shift()
    }
    return taken
  }

  #takeOne(batch: Batch, { texts, uneven }: ConvertedTexts): Answered {
    const at = batch.next++
    const job = batch.jobs[at]!
    batch.left -= job.text.length
    this.#characters -= job.text.length
    const converted = texts[at] ?? job.text
    return { job, converted, uneven: readUneven(uneven[at]), weight: this.#weigh(converted) }
  }
}
