import { changeChecks, type ChecksChange } from '#lib/settings/change-checks.ts'
import { loadRules } from './conversion-store.ts'
import { messenger } from './messenger.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { pageAccess } from './page-access.ts'
import { checkedPatterns, convertedPatterns } from './page-patterns.ts'
import { settingsStore } from './settings-store.ts'

/** Makes a change, and gives back what neither checking nor converting needs any more. */
async function make(change: ChecksChange | null): Promise<void> {
  if (change) await settingsStore.save(changeChecks(await settingsStore.load(), change))
  const settings = await settingsStore.load()
  await pageAccess.keepOnly([...checkedPatterns(settings), ...convertedPatterns(await loadRules())])
}

/**
 * Changes which pages are compared by themselves as panel, options and first page want it, one change
 * after the other: whoever asked may be closed meanwhile, and no access stays that nobody needs. To be
 * called at every start of the background.
 */
export function answerChecks(): void {
  const inOrder = oneAfterAnother()
  messenger.onMessage('changeChecks', ({ data: change }) => inOrder(() => make(change)))
}
