import type { Converter } from '#lib/script/convert.ts'
import { detectScript } from '#lib/script/detect.ts'
import type { ConvertedTexts, TextsToConvert } from './convert-texts.ts'

/** Converts what a page sent. The way between offsets is told only where lengths differ. */
export function answerTexts(
  { texts, around }: Omit<TextsToConvert, 'target'>,
  converter: Converter,
): ConvertedTexts {
  const script = around ?? detectScript(texts.join(''))
  const uneven: Record<number, number[]> = {}
  const converted = texts.map((text, i) => {
    const { text: result, uneven: parts } = converter.convertWithMap(text, script)
    if (parts.length)
      uneven[i] = parts.flatMap(({ original, converted }) => [...original, ...converted])
    return result === text ? null : result
  })
  return { texts: converted, uneven, around: script }
}
