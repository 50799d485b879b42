import type { Translate } from '#components/translate.ts'
import type { Outcome } from './keeping.svelte.ts'

/** What came of a change to the archive, in words; one fault a line where nothing did. */
interface OutcomeSaid {
  readonly words: string
  readonly faults: readonly string[]
}

function wordsOf(outcome: Outcome, t: Translate): string {
  if (outcome.kind === 'removed') return t('archiveRemoved')
  if (outcome.kind === 'refused') return t('archiveRefused')
  if (outcome.kind === 'cancelled') return t('importCancelled')
  return outcome.count === 1 ? t('archiveAddedOne') : t('archiveAddedMany', outcome.count)
}

/** What came of the last change to the archive; null where there was none. */
export function sayOutcome(outcome: Outcome | null, t: Translate): OutcomeSaid | null {
  if (!outcome) return null
  return { words: wordsOf(outcome, t), faults: outcome.kind === 'refused' ? outcome.faults : [] }
}
