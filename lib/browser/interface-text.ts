import { browser } from 'wxt/browser'

/** The browser's own types name each key; components know the keys, so here any will do. */
type GetMessage = (key: string, values: string[]) => string

/** A text of `public/_locales` in the browser's language. */
export function interfaceText(key: string, ...values: readonly (string | number)[]): string {
  return (browser.i18n.getMessage as GetMessage)(key, values.map(String))
}

/**
 * The language that the interface is shown in, as a BCP 47 tag. The texts say it themselves: the
 * browser's own answer (`@@ui_locale`) can name another than the one it took them from.
 */
export function interfaceLanguage(): string {
  return interfaceText('languageTag')
}
