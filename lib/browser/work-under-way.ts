import { browser } from 'wxt/browser'

/** What the background is busy with that takes a moment: the name of a text of the interface. */
type WorkName = 'workIndexing'

export interface Work {
  readonly name: WorkName
  /** How much of `total` is done. */
  readonly done: number
  readonly total: number
}

const KEY = 'work'
/** What is done within so many ms is not worth telling; and nobody reads news that come faster. */
const SOON = 350
const NEWS = 150

/** When the work that is under way began and when it was told of last, by `performance.now()`. */
let began: number | null = null
let told = 0

/** Tells a panel how far the background is; to be called often, it tells seldom. */
export async function tellWork(work: Work): Promise<void> {
  const now = performance.now()
  began ??= now
  if (now - began < SOON || now - told < NEWS) return
  told = now
  await browser.storage.session.set({ [KEY]: work })
}

/** The work is done, or was given up. */
export async function endWork(): Promise<void> {
  began = null
  // Also what a background that was killed has left behind.
  await browser.storage.session.remove(KEY)
}

/** Calls `onWork` with what the background is busy with, now and from now on; null: with nothing. */
export function watchWork(onWork: (work: Work | null) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) onWork((changes[KEY]?.newValue as Work | undefined) ?? null)
  }
  browser.storage.session.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener))
  void browser.storage.session.get(KEY).then((stored) => {
    if (!signal.aborted && KEY in stored) onWork(stored[KEY] as Work)
  })
}
