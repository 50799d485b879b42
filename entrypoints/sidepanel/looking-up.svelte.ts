import type { LookUpAnswer } from '#lib/archive/answer-look-up.ts'
import { archiveNews } from '#lib/browser/archive-news.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { recentLookUps } from '#lib/browser/recent-look-ups.ts'

/** So long after the last key, in ms, the archive is asked: fast typing asks once. */
const PAUSE = 90
/** A query that stands so long, in ms, is one that the reader meant. */
const SETTLED = 2000

/** What the reader looks up, and where the archive has it. */
export class LookingUp {
  query = $state('')
  /** Null while nothing is asked or the first answer is on its way. */
  answer = $state.raw<LookUpAnswer | null>(null)
  failure = $state<string | null>(null)
  recent = $state.raw<readonly string[]>([])
  #asking: ReturnType<typeof setTimeout> | undefined
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(signal: AbortSignal) {
    archiveNews.watch(() => {
      if (this.query.trim() !== '') void this.#ask(this.query)
    }, signal)
    void recentLookUps.read().then((recent) => (this.recent = recent))
  }

  /** Looks `query` up; the answer before stays until there is a new one. */
  lookUp(query: string): void {
    this.query = query
    clearTimeout(this.#asking)
    clearTimeout(this.#settling)
    if (query.trim() === '') {
      this.answer = null
      this.failure = null
      return
    }
    this.#asking = setTimeout(() => void this.#ask(query), PAUSE)
    this.#settling = setTimeout(() => this.remember(), SETTLED)
  }

  /** Keeps the query among the recent ones. */
  remember(): void {
    const query = this.query.trim()
    if (query) void recentLookUps.remember(query).then((recent) => (this.recent = recent))
  }

  async forgetRecent(): Promise<void> {
    await recentLookUps.clear()
    this.recent = []
  }

  async #ask(query: string): Promise<void> {
    try {
      const answer = await askTwice(() => messenger.sendMessage('lookUp', query))
      if (query !== this.query) return
      this.answer = answer
      this.failure = null
    } catch (error) {
      if (query === this.query)
        this.failure = error instanceof Error ? error.message : String(error)
    }
  }
}
