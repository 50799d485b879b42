import type { Target } from '#lib/script/convert.ts'
import type { ReaderScript } from './settings.ts'

/** What a text is converted to for a reader who has set this; null: it stays as it was found. */
export function targetOf(script: ReaderScript): Target | null {
  return script === 'original' ? null : script
}
