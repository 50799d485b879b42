import { browser } from 'wxt/browser'
import type { Language } from '#lib/settings/settings.ts'

/** The browser's own types name each key; components know the keys, so here any will do. */
type GetMessage = (key: string, values: string[]) => string
/** A file of `public/_locales`, as the extension carries it. */
type Messages = Readonly<Record<string, { readonly message: string } | undefined>>

const FOLDERS: Readonly<Record<Exclude<Language, 'browser'>, string>> = {
  en: 'en',
  'zh-CN': 'zh_CN',
  'zh-TW': 'zh_TW',
}

/** The texts that the reader chose; null: the browser chooses. */
let chosen: Messages | null = null
/** Null where its texts could not be read. */
let spoken: Language | null = 'browser'
let speaking = Promise.resolve()

/** A text of `public/_locales` in the language of the interface, with `$1`, `$2` … filled in. */
export function interfaceText(key: string, ...values: readonly (string | number)[]): string {
  if (chosen === null) return (browser.i18n.getMessage as GetMessage)(key, values.map(String))
  return (chosen[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => String(values[n - 1] ?? ''))
}

/**
 * The language that the interface is shown in, as a BCP 47 tag. The texts say it themselves: the
 * browser's own answer (`@@ui_locale`) can name another than the one it took them from.
 */
export function interfaceLanguage(): string {
  return interfaceText('languageTag')
}

async function read(language: Language): Promise<Messages | null> {
  if (language === 'browser') return null
  const path = `_locales/${FOLDERS[language]}/messages.json`
  const response = await fetch(browser.runtime.getURL('/') + path)
  return (await response.json()) as Messages
}

/** Has `interfaceText` speak a language from now on. Its texts are read from the package, once. */
export function speak(language: Language): Promise<void> {
  if (language !== spoken) {
    spoken = language
    speaking = read(language).then(
      (messages) => {
        if (language === spoken) chosen = messages
      },
      (error: unknown) => {
        // To be tried again.
        if (language === spoken) spoken = null
        throw error
      },
    )
  }
  return speaking
}
