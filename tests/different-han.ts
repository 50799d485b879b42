import { fold } from '#lib/text/fold.ts'

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/** So many Chinese characters, none of which is another one in other dress. */
export function differentHan(count: number): string {
  let text = ''
  for (let code = FIRST_HAN; code <= LAST_HAN && text.length < count; code++) {
    const sign = String.fromCharCode(code)
    if (fold(sign).codes[0] === code) text += sign
  }
  return text
}
