import type { ArchivedReport } from '#lib/archive/archive.ts'
import { detectScript } from '#lib/script/detect.ts'
import type { Script } from '#lib/script/script.ts'
import { datedPage, type CheckedPage } from './dated-page.ts'
import type { ComparedPage } from './page-state.ts'
import { readRelated, type RelatedReport } from './read-related.ts'

/** A page that was compared, as the panel shows it; best reports first. */
export interface Answer extends CheckedPage {
  readonly script: Script
  readonly related: readonly RelatedReport[]
}

/**
 * What there is to show of a page; `reports` has those that it is related to. The page may be another
 * one when this is done: who asked for it looks.
 */
export async function readAnswer(
  page: ComparedPage,
  reports: readonly ArchivedReport[],
): Promise<Answer> {
  const related = await readRelated(page, reports)
  return { ...datedPage(page), script: detectScript(page.text), related }
}
