import type { ArchivedReport } from '#lib/archive/archive.ts'
import { sourcesOf } from '#lib/report/page-address.ts'
import { detectScript } from '#lib/script/detect.ts'
import type { Script } from '#lib/script/script.ts'
import { datedPage, type CheckedPage } from './dated-page.ts'
import type { ComparedPage } from './page-state.ts'
import { readRelated, type RelatedReport } from './read-related.ts'
import { saysOtherwise } from './says-otherwise.ts'

/** A page that was compared, as the panel shows it; best reports first. */
export interface Answer extends CheckedPage {
  readonly script: Script
  readonly related: readonly RelatedReport[]
  /** The report that the reader has made of this page; null where there is none. */
  readonly held: HeldPage | null
}

/** A page in the archive. */
interface HeldPage {
  readonly source: string
  /** The page says something else by now; false where it is not in the script of its report. */
  readonly isChanged: boolean
}

function heldOf(page: ComparedPage, reports: readonly ArchivedReport[]): HeldPage | null {
  const own = sourcesOf(page.url)
  const held = reports.find(({ source }) => own.includes(source))
  return held ? { source: held.source, isChanged: saysOtherwise(page, held.text) } : null
}

/**
 * What there is to show of a page; `reports` has those of `sourcesFor`. The page may be another
 * one when this is done: who asked for it looks.
 */
export async function readAnswer(
  page: ComparedPage,
  reports: readonly ArchivedReport[],
): Promise<Answer> {
  const related = await readRelated(page, reports)
  return {
    ...datedPage(page),
    script: detectScript(page.text),
    related,
    held: heldOf(page, reports),
  }
}
