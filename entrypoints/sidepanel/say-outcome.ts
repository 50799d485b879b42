import { sayFault } from '#components/archive/say-fault.ts'
import type { Translate } from '#components/translate.ts'
import type { Outcome } from './keeping.svelte.ts'

/** What came of a change to the archive, in words; one line for each file that was not added. */
interface OutcomeSaid {
  readonly words: string
  readonly faults: readonly string[]
}

function wordsOf(outcome: Outcome, t: Translate): string {
  if (outcome.kind === 'failed') return t('archiveFailed')
  if (outcome.kind !== 'added')
    return t(outcome.kind === 'removed' ? 'archiveRemoved' : 'importCancelled')
  const { count, faults } = outcome
  if (faults.length > 0)
    return count === 0 ? t('archiveRefused') : t('archiveAddedSome', count, faults.length)
  return count === 1 ? t('archiveAddedOne') : t('archiveAddedMany', count)
}

/** What came of the last change to the archive; null where there was none. */
export function sayOutcome(outcome: Outcome | null, t: Translate): OutcomeSaid | null {
  if (!outcome) return null
  const faults = 'faults' in outcome ? outcome.faults : []
  return { words: wordsOf(outcome, t), faults: faults.map((fault) => sayFault(fault, t)) }
}
