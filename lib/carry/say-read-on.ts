import type { Say } from './say.ts'

/** The day on which a page was read (`readAt`, ISO 8601), where its reader is: “read on 5 May 2026”. */
export function sayReadOn(readAt: string, say: Say): string {
  const format = new Intl.DateTimeFormat(say('languageTag'), { dateStyle: 'long' })
  return say('carryReadOn', format.format(new Date(readAt)))
}
