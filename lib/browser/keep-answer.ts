import { archiveAtHand } from './archive-at-hand.ts'
import { lastAnswers, MOST_UNITS } from './last-answers.ts'
import type { ComparedPage } from './page-state.ts'
import type { Answer } from './read-answer.ts'
import { sourcesFor } from './sources-for.ts'

/** What the browser says of the tab that a page is in. */
interface TabOfPage {
  readonly id?: number
  readonly incognito: boolean
}

async function answerAbout(page: ComparedPage): Promise<Answer> {
  const archive = await archiveAtHand()
  const reports = await archive.read(sourcesFor(page))
  // Bundled into the background's file: what it imports runs when it is first wanted.
  const { readAnswer } = await import('./read-answer.ts')
  return readAnswer(page, reports)
}

/** Keeps what a panel will show of a page, for one that opens later; of a private window nothing. */
export async function keepAnswer({ id, incognito }: TabOfPage, page: ComparedPage): Promise<void> {
  if (id === undefined || incognito) return
  // What its reports have changed need not be read then.
  if (page.text.length > MOST_UNITS) await lastAnswers.forget(id)
  else await lastAnswers.keep(id, answerAbout(page))
}
