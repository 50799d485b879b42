const HAN = /[㐀-䶿一-鿿豈-﫿]/g
/** A line with one of these is a sentence, not a label. */
const SENTENCE = /[，。！？；,!?;、…]/
/** A line of so many Han characters is prose without them, too. */
const LONG_LINE = 24
/** What a label (a date, a button, a name in a menu) takes from the block that it stands in. */
const LABEL_COST = 4
/** What a link takes beside its length, so that many short links weigh as much as they look. */
const LINK_COST = 8
/** What a longer line is shows in its first characters. */
const SAMPLE = 2000
/** From this share of linked characters a line is a link. */
const LINK_SHARE = 0.5

/**
 * How much a line speaks for (prose) or against (labels, links) the blocks around it being the
 * article, in Han characters. `linked` counts its characters inside links.
 */
export function lineValue(line: { text: string; heading: boolean; linked: number }): number {
  const text = line.text.trim()
  const sample = text.slice(0, SAMPLE)
  const han = ((sample.match(HAN)?.length ?? 0) * text.length) / (sample.length || 1)
  if (line.linked > text.length * LINK_SHARE) return -line.linked - LINK_COST
  if (line.heading || han >= LONG_LINE) return han
  return SENTENCE.test(sample) ? han : -LABEL_COST
}
