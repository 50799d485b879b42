/** So many characters in runs of Han make a page worth reading: about two sentences. */
const ENOUGH = 60
/** Shorter runs are names and languages in a menu, not text. */
const HAN_RUN = /[㐀-䶿一-鿿豈-﫿]{4,}/g
/** More kana than this for each Han character, and the text is Japanese. */
const KANA_SHARE = 0.15
const HAN = /[㐀-䶿一-鿿豈-﫿]/g
const KANA = /[぀-ヿ]/g
/** Whether a text is Japanese shows in its first characters. */
const SAMPLE = 4000

/**
 * Whether a text has enough Chinese to be compared. Cost: one pass of a regular expression over a
 * text without Chinese (V8 skips a Latin-1 string at once), a few hundred characters of a text with it.
 */
export function hasChinese(text: string): boolean {
  let found = 0
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    found += run.length
    if (found >= ENOUGH) return !isJapanese(text.slice(Math.max(0, index - SAMPLE), index + SAMPLE))
  }
  return false
}

function isJapanese(sample: string): boolean {
  const han = sample.match(HAN)?.length ?? 0
  const kana = sample.match(KANA)?.length ?? 0
  return kana > han * KANA_SHARE
}
