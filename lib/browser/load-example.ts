import { browser } from 'wxt/browser'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { buildIndex } from '#lib/archive/build-index.ts'
import { matchPage } from '#lib/match/match-page.ts'
import type { FoundPair, PageMatch } from '#lib/match/page-match.ts'
import { packagedArchive } from './packaged-archive.ts'

/** A short news text made for showing, compared with the reports that come with the extension. */
export interface Example {
  readonly text: string
  readonly match: PageMatch<FoundPair>
  readonly reports: ReadonlyMap<string, ArchivedReport>
}

/** Compares it here and now, with the engine that compares pages. */
export async function loadExample(): Promise<Example> {
  const response = await fetch(browser.runtime.getURL('/example.txt'))
  const [text, archive] = await Promise.all([response.text(), packagedArchive()])
  return {
    text,
    match: matchPage(text, buildIndex(archive)),
    reports: new Map(archive.reports.map((report) => [report.source, report])),
  }
}
