import { faultIn, faultOf, type ImportFault } from '#lib/archive/import-fault.ts'
import { pageAddress, sourcesOf } from '#lib/report/page-address.ts'
import { withTitle } from '#lib/report/with-title.ts'
import { archiveAtHand, archiveChanged } from './archive-at-hand.ts'
import { archiveNews } from './archive-news.ts'
import { ownReports } from './archive/own-reports.ts'
import { lastAnswers } from './last-answers.ts'
import { messenger } from './messenger.ts'

/** A page that the reader keeps. */
export interface KeptPage {
  readonly title: string
  readonly url: string
  /** The article as it was read. */
  readonly text: string
}

/** How many reports were added, and what was not. */
export interface Added {
  readonly count: number
  readonly faults: readonly ImportFault[]
}

/** Answers what the panel asks and wants of the archive. To be called at every start. */
export function answerArchive(): void {
  messenger.onMessage('tellTrouble', async () => (await archiveAtHand()).trouble)
  messenger.onMessage('addPage', ({ data }) => addPage(data))
  messenger.onMessage('removeReport', async ({ data: source }) => {
    await ownReports.remove(source)
    await changed()
  })
  messenger.onMessage('removeReports', async () => {
    await ownReports.clear()
    await changed()
  })
  messenger.onMessage('reportsImported', changed)
}

/** Whoever shows the archive reads it again at once; what finds something in it takes longer. */
async function changed(): Promise<void> {
  // In this order: what is asked because of the news is answered with what there is now.
  const takenUp = archiveChanged()
  await Promise.all([takenUp, archiveNews.tell(), lastAnswers.clear()])
}

async function addPage({ title, url, text }: KeptPage): Promise<Added> {
  const archive = await archiveAtHand()
  const known = await archive.read(sourcesOf(url))
  if (known.length > 0) return { count: 0, faults: [faultIn(null, 'held')] }
  try {
    // The parser's patterns take longer to make than all else that the background does when it starts,
    // and few starts need them: bundled into this file, what is imported here runs when it is asked for.
    const { archiveReport } = await import('#lib/archive/archive-report.ts')
    await ownReports.add(archiveReport(withTitle(title, text), pageAddress(url)))
    await changed()
    return { count: 1, faults: [] }
  } catch (error) {
    const fault = faultOf(null, error)
    if (!fault) throw error
    return { count: 0, faults: [fault] }
  }
}
