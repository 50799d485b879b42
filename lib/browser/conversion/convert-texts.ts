import type { Target } from '#lib/script/convert.ts'
import type { Script } from '#lib/script/script.ts'

/** Texts on their way to the one converter. Each is copied twice on the way, so what is the same stays away. */
export interface TextsToConvert {
  readonly texts: readonly string[]
  readonly target: Target
  /** The script of the page that they stand in; `null`: the texts themselves tell. */
  readonly around: Script | null
}

export interface ConvertedTexts {
  /** In the order of the question; `null` where a text stays as it is. */
  readonly texts: readonly (string | null)[]
  /** By index: the parts that changed their length, four offsets each (see `Uneven`). */
  readonly uneven: Readonly<Record<number, readonly number[]>>
  /** The script of what was asked, or of the page as it was told. */
  readonly around: Script
}

export type ConvertTexts = (request: TextsToConvert) => Promise<ConvertedTexts>
