import type { Script } from '#lib/script/script.ts'

/** The `lang` of a text in a script. */
export const HTML_LANGUAGES: Readonly<Record<Script, string>> = {
  hans: 'zh-Hans',
  hant: 'zh-Hant',
  mixed: 'zh',
}
