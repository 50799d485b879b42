import type { ChecksChange } from '#lib/settings/change-checks.ts'
import type { Checks } from '#lib/settings/settings.ts'
import { askTwice } from './ask-twice.ts'
import { messenger } from './messenger.ts'
import { pageAccess } from './page-access.ts'
import { ALL_PAGES, patternsOf } from './page-patterns.ts'

/** Counts the choices: the last one holds, whichever the browser answers last. */
let choices = 0

const change = (wanted: ChecksChange | null) =>
  askTwice(() => messenger.sendMessage('changeChecks', wanted))

/**
 * What was chosen before may have given back what was there when this was asked for, and sites that
 * came with all pages have to be asked for without them.
 */
const hold = async (patterns: readonly string[]) =>
  (await pageAccess.has(patterns)) || pageAccess.ask(patterns)

async function choose(checks: Checks, patterns: readonly string[]): Promise<boolean> {
  const number = ++choices
  if (!(await pageAccess.ask(patterns))) return false
  if (number === choices) {
    await change({ kind: 'checks', checks })
    if (number === choices) return hold(patterns)
  }
  // The reader has chosen otherwise meanwhile: what the browser allowed too late is given back.
  await change(null)
  return true
}

/**
 * What the reader chooses about checking pages, with the access that it takes: asked for first,
 * given back where it is no longer needed. Each is called at once in the handler of a click, and
 * answers false where the reader has not let the extension in: then nothing has changed.
 */
export const chooseChecks = {
  all: () => choose('all', ALL_PAGES),

  /** Only the sites of the list, as it is. */
  chosen: (sites: readonly string[]) => choose('chosen', sites.flatMap(patternsOf)),

  click: () => choose('click', []),

  /** One site more. */
  async site(site: string): Promise<boolean> {
    const patterns = patternsOf(site)
    if (!(await pageAccess.ask(patterns))) return false
    await change({ kind: 'add', site })
    return hold(patterns)
  },

  async forgetSite(site: string): Promise<void> {
    await change({ kind: 'remove', site })
  },
}
