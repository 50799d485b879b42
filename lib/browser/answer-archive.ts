import { exportPart } from '#lib/archive/export.ts'
import { summarize, type ReportSummary } from '#lib/archive/summarize.ts'
import { ReportError } from '#lib/report/report-error.ts'
import { archiveAdded, archiveAtHand, archiveCleared, archiveRemoved } from './archive-at-hand.ts'
import { messenger } from './messenger.ts'
import { ownReports } from './stores.ts'

/** All reports, and why the reader's own are missing where they are. */
export interface ArchiveList {
  readonly reports: readonly ReportSummary[]
  readonly trouble: string | null
}

/** A page that the reader keeps. */
export interface KeptPage {
  readonly title: string
  readonly url: string
  /** The article as it was read. */
  readonly text: string
}

/** What was added, or why nothing was: one line a fault, for people. */
export type Added =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Answers what the panel asks and wants of the archive. To be called at every start. */
export function answerArchive(): void {
  messenger.onMessage('listReports', list)
  messenger.onMessage('addPage', ({ data }) => addPage(data))
  messenger.onMessage('removeReport', async ({ data: source }) => {
    await ownReports.remove(source)
    await archiveRemoved(source)
  })
  messenger.onMessage('removeReports', async () => {
    await ownReports.clear()
    archiveCleared()
  })
  messenger.onMessage('exportReports', async ({ data: from }) => {
    const { archive, own } = await archiveAtHand()
    return exportPart(
      archive.reports.filter(({ source }) => own.has(source)),
      from,
    )
  })
}

async function list(): Promise<ArchiveList> {
  const { archive, own, trouble } = await archiveAtHand()
  return {
    reports: archive.reports.map((report) => summarize(report, own.has(report.source))),
    trouble,
  }
}

async function addPage({ title, url, text }: KeptPage): Promise<Added> {
  const { bySource } = await archiveAtHand()
  if (bySource.has(url)) return { ok: false, faults: [url] }
  try {
    // A page often has its title only in its head: the report begins with it.
    // The parser's patterns take longer to make than all else that the background does when it starts,
    // and few starts need them: bundled into this file, what is imported here runs when it is asked for.
    const { archiveReport } = await import('#lib/archive/archive-report.ts')
    const whole = title && !text.includes(title) ? `${title}\n${text}` : text
    const report = archiveReport(whole, url)
    await ownReports.add(report)
    await archiveAdded([report])
    return { ok: true, count: 1 }
  } catch (error) {
    if (error instanceof ReportError) return { ok: false, faults: [error.message] }
    throw error
  }
}
