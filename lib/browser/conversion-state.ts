import type { Target } from '#lib/script/convert.ts'
import { loadTabTarget, saveTabScript, saveTabTarget } from './conversion-store.ts'
import { messenger } from './messenger.ts'

/** What is being done about each tab. */
const turns = new Map<number, Promise<unknown>>()

/**
 * One thing after the other for each tab: whoever asks a page what it shows and writes it down must
 * not be overtaken by somebody who changes it in between.
 */
export function inTurnFor<T>(tab: number, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(tab) ?? Promise.resolve()).then(work, work)
  turns.set(tab, turn)
  const done = () => turns.get(tab) === turn && turns.delete(tab)
  turn.then(done, done)
  return turn
}

async function isCompared(tab: number): Promise<boolean> {
  return (await messenger.sendMessage('isCompared', undefined, tab).catch(() => false)) === true
}

/**
 * Asks the page of a tab what it shows, and writes that down. The page alone knows: it may have come
 * back from memory as it was left, have changed its address and nothing else, or be a new one.
 * To be called in the tab's turn.
 */
export async function noteShown(tab: number): Promise<Target | null> {
  // Nobody is there in a page that was not converted.
  const shown = await messenger.sendMessage('tellShown', undefined, tab).catch(() => null)
  const target = shown?.target ?? null
  if (target !== (await loadTabTarget(tab))) await saveTabTarget(tab, target)
  // Who compares a page tells its script, but not of a page that is shown in another. What has been
  // told stays as long as a conversion has not found out.
  const written = shown?.written ?? null
  if (target !== null && written !== null) await saveTabScript(tab, written)
  else if (target === null && !(await isCompared(tab))) await saveTabScript(tab, 'mixed')
  return target
}
