import type { Target } from './convert.ts'
import type { Script } from './script.ts'

/** What `lang` says of converted text, so that fonts pick the glyphs of the place. */
export const LANGUAGE_TAG: Readonly<Record<Target, string>> = {
  cn: 'zh-CN',
  t: 'zh-Hant',
  tw: 'zh-TW',
  hk: 'zh-HK',
}

/** The same of text as it was found. */
export const SCRIPT_TAG: Readonly<Record<Script, string>> = {
  hans: 'zh-Hans',
  hant: 'zh-Hant',
  mixed: 'zh',
}
