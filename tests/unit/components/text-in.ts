import { readFileSync } from 'node:fs'
import type { Translate } from '#components/translate.ts'

/** The texts of the interface in a language, by the folder of `public/_locales` that has them. */
export function textIn(locale: string): Translate {
  const texts = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'))
  return (key, ...values) =>
    texts[key].message.replace(/\$(\d)/g, (_: string, gap: string) =>
      String(values[Number(gap) - 1] ?? ''),
    )
}
