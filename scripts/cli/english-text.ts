import messages from '#locales/en/messages.json' with { type: 'json' }
import type { Say } from '#lib/carry/say.ts'

/** A text of the interface in English, the language of the command line. */
export const englishText: Say = (key, ...values) =>
  messages[key].message.replace(/\$(\d)/g, (_, gap: string) =>
    String(values[Number(gap) - 1] ?? ''),
  )
