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
  readonly answer: Promise<ConvertedTexts>
  converted: ConvertedTexts | null
  /** Index of the first job that has not been taken, and the characters from there on. */
  next: number
  left: number
}

/** Carries jobs to the converter in batches, several under way, and brings them back in order. */
export class Belt {
  readonly #ask: (jobs: readonly Job[]) => Promise<ConvertedTexts>
  readonly #sent: Batch[] = []
  #jobs: Job[] = []
  #size = 0
  #number = 0
  #characters = 0

  constructor(ask: (jobs: readonly Job[]) => Promise<ConvertedTexts>) {
    this.#ask = ask
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
   * The next jobs with their answers, about `characters` in all: waits for as much as half of that,
   * and takes what has come back beyond it. Empty where nothing is under way.
   */
  async take(characters: number): Promise<Answered[]> {
    const taken: Answered[] = []
    let size = 0
    for (let batch = this.#sent[0]; batch && size < characters; batch = this.#sent[0]) {
      if (!batch.converted && size >= characters / 2) break
      const { texts, uneven } = await batch.answer
      // A small rest would cost nearly as much as a whole slice.
      const isSmallRest = size + batch.left < characters * (1 + SMALL_REST)
      while (batch.next < batch.jobs.length && (isSmallRest || size < characters)) {
        const job = batch.jobs[batch.next]!
        const converted = texts[batch.next] ?? job.text
        taken.push({ job, converted, uneven: readUneven(uneven[batch.next]) })
        size += job.text.length
        batch.left -= job.text.length
        batch.next++
      }
      if (batch.next < batch.jobs.length) break
      this.#sent.shift()
    }
    this.#characters -= size
    return taken
  }
}
