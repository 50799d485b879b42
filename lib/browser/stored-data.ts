import { browser } from 'wxt/browser'
import type { ConversionRules } from '#lib/script/conversion-rules.ts'
import { forgetConverting, loadRules, saveRules } from './conversion-store.ts'
import { readingPlaces } from './reading-places.ts'
import { recentLookUps } from './recent-look-ups.ts'
import { ownReports } from './archive/own-reports.ts'

/** What the extension keeps on this machine, counted. */
export interface StoredData {
  /** Reports that the reader has added. */
  readonly reports: number
  readonly lookUps: number
  /** Reports in which the reader stopped somewhere. */
  readonly places: number
  /** Sites and scripts for which a conversion is remembered. */
  readonly conversions: number
  /** All of it together, as good as the browser tells. */
  readonly bytes: number
}

/** Chromium says what the space is for; in the whole it counts its own copies of the program, too. */
interface Estimate extends StorageEstimate {
  readonly usageDetails?: { readonly indexedDB?: number }
}

const conversionsIn = ({ sites, scripts }: ConversionRules) =>
  Object.keys(sites).length + Object.values(scripts).filter((target) => target !== null).length

/** What is kept, for those who want to know, and to forget it. */
export const storedData = {
  async count(): Promise<StoredData> {
    const [reports, lookUps, places, rules, kept, estimate] = await Promise.all([
      ownReports.count(),
      recentLookUps.read(),
      readingPlaces.count(),
      loadRules(),
      browser.storage.local.get(),
      // Reports are in IndexedDB, which the estimate covers; settings and words are not.
      navigator.storage.estimate() as Promise<Estimate>,
    ])
    const database = estimate.usageDetails ? estimate.usageDetails.indexedDB : estimate.usage
    return {
      reports,
      lookUps: lookUps.length,
      places,
      conversions: conversionsIn(rules),
      bytes: (database ?? 0) + new TextEncoder().encode(JSON.stringify(kept)).length,
    }
  },

  /** No site and no script is converted by itself any more, and no page got ready for it. */
  async forgetConversions(): Promise<void> {
    await forgetConverting()
    await saveRules({ ...(await loadRules()), sites: {}, scripts: { hans: null, hant: null } })
  },
}
