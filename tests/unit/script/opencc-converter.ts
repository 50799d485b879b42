import * as OpenCC from 'opencc-js'

/** opencc-js's own converter between two of its locales: the oracle of our chains. */
export function openccConverter(from: string, to: string): (text: string) => string {
  return OpenCC.Converter({ from, to })
}
