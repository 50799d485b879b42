import { NOTHING_SAID } from '#components/said.ts'
import { archiveNews } from '#lib/browser/archive-news.ts'
import { interfaceText } from '#lib/browser/interface-text.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { readingPlaces } from '#lib/browser/reading-places.ts'
import { recentLookUps } from '#lib/browser/recent-look-ups.ts'
import { saveReports } from '#lib/browser/save-reports.ts'
import { storedData, type StoredData } from '#lib/browser/stored-data.ts'

/** What the extension keeps on this machine, and the ways to take it along or to remove it. */
export class Storing {
  /** Null while it is counted. */
  stored = $state.raw<StoredData | null>(null)
  /** What came of the last removal, in words. */
  said = $state.raw(NOTHING_SAID)

  constructor(signal: AbortSignal) {
    archiveNews.watch(() => void this.#count(), signal)
    void this.#count()
  }

  save(): Promise<void> {
    return saveReports()
  }

  clearReports(): Promise<void> {
    return this.#clear(() => messenger.sendMessage('removeReports'))
  }

  clearLookUps(): Promise<void> {
    return this.#clear(() => recentLookUps.clear())
  }

  clearPlaces(): Promise<void> {
    return this.#clear(() => readingPlaces.clear())
  }

  clearConversions(): Promise<void> {
    return this.#clear(() => storedData.forgetConversions())
  }

  async #clear(remove: () => Promise<void>): Promise<void> {
    try {
      await remove()
      this.said = { words: interfaceText('archiveRemoved') }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.said = { words: interfaceText('carryFailed', reason) }
    }
    await this.#count()
  }

  async #count(): Promise<void> {
    this.stored = await storedData.count()
  }
}
