import type { Target } from './convert.ts'

/** What `lang` says of converted text, so that fonts pick the glyphs of the place. */
export const LANGUAGE_TAG: Readonly<Record<Target, string>> = {
  cn: 'zh-CN',
  t: 'zh-Hant',
  tw: 'zh-TW',
  hk: 'zh-HK',
}
