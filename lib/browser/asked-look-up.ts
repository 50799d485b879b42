import { Asked } from './asked.ts'

/** A look-up that the reader asked for outside the panel. */
const lookUps = new Asked('askedLookUp', (stored) =>
  'query' in stored && typeof stored.query === 'string' ? { query: stored.query } : null,
)

export function askLookUp(query: string): Promise<void> {
  return lookUps.ask({ query })
}

/** Calls `onAsked` with what was asked for before and with all that comes; each once. */
export function takeLookUps(onAsked: (query: string) => void, signal: AbortSignal): void {
  lookUps.take(({ query }) => onAsked(query), signal)
}
