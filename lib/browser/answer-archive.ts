import type { ArchivedReport } from '#lib/archive/archive.ts'
import { exportArchive } from '#lib/archive/export.ts'
import type { ImportResult } from '#lib/archive/import.ts'
import { summarize, type ReportSummary } from '#lib/archive/summarize.ts'
import { ReportError } from '#lib/report/report-error.ts'
import { archiveAtHand, archiveChanged } from './archive-at-hand.ts'
import { messenger } from './messenger.ts'
import { ownReports } from './stores.ts'

/** All reports, and why the reader's own are missing where they are. */
export interface ArchiveList {
  readonly reports: readonly ReportSummary[]
  readonly trouble: string | null
}

/** A file as a message can carry it. */
export interface SentFile {
  readonly name: string
  /** `data:…;base64,…` */
  readonly dataUrl: string
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
  | { readonly ok: true; readonly sources: readonly string[] }
  | { readonly ok: false; readonly faults: readonly string[] }

// The parser's patterns take longer to make than all else that the background does when it starts,
// and few starts need them: bundled into this file, what these imports bring runs when it is asked for.

/** Answers what the panel asks and wants of the archive. To be called at every start. */
export function answerArchive(): void {
  messenger.onMessage('listReports', list)
  messenger.onMessage('addFiles', ({ data }) => addFiles(data))
  messenger.onMessage('addPage', ({ data }) => addPage(data))
  messenger.onMessage('removeReport', async ({ data: source }) => {
    await ownReports.remove(source)
    archiveChanged()
  })
  messenger.onMessage('removeReports', async () => {
    await ownReports.clear()
    archiveChanged()
  })
  messenger.onMessage('exportReports', async () => {
    const { archive, own } = await archiveAtHand()
    return exportArchive(archive.reports.filter(({ source }) => own.has(source)))
  })
}

async function list(): Promise<ArchiveList> {
  const { archive, own, trouble } = await archiveAtHand()
  return {
    reports: archive.reports.map((report) => summarize(report, own.has(report.source))),
    trouble,
  }
}

async function addFiles(sent: readonly SentFile[]): Promise<Added> {
  const { bySource } = await archiveAtHand()
  const files = await Promise.all(
    sent.map(async ({ name, dataUrl }) => {
      const response = await fetch(dataUrl)
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) }
    }),
  )
  const { importFiles } = await import('#lib/archive/import.ts')
  return store(importFiles(files, new Set(bySource.keys())))
}

async function addPage({ title, url, text }: KeptPage): Promise<Added> {
  const { bySource } = await archiveAtHand()
  if (bySource.has(url)) return { ok: false, faults: [url] }
  try {
    // A page often has its title only in its head: the report begins with it.
    const { archiveReport } = await import('#lib/archive/archive-report.ts')
    const whole = title && !text.includes(title) ? `${title}\n${text}` : text
    return await store({ ok: true, reports: [archiveReport(whole, url)] })
  } catch (error) {
    if (error instanceof ReportError) return { ok: false, faults: [error.message] }
    throw error
  }
}

async function store(result: ImportResult): Promise<Added> {
  if (!result.ok) return { ok: false, faults: result.failures.map(({ message }) => message) }
  const reports: readonly ArchivedReport[] = result.reports
  await ownReports.add(reports)
  archiveChanged()
  return { ok: true, sources: reports.map(({ source }) => source) }
}
