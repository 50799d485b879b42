import { bare } from './bare.ts'

const CLOSED = /[。.!?！？…”"’」』)）]\s*$/
const PAIRS = ['“”', '「」', '《》', '（）', '()']
/** A heading that announces two things, 从甲到乙: the second. */
const FROM_TO = /^从[^,，。]{2,12}到([^,，。—]{2,12}?)(?:[,，—:：\s]|$)/

const count = (text: string, character: string) => text.split(character).length - 1

/** Whether the last section ends before it comes to what its heading announces last. */
function owesAnnounced(heading: string, section: string): boolean {
  const announced = FROM_TO.exec(heading)?.[1]
  if (announced === undefined) return false
  const words = bare(announced)
  for (let i = 0; i + 2 <= words.length; i++)
    if (section.includes(words.slice(i, i + 2))) return false
  return true
}

/**
 * Whether an article breaks off: in mid-sentence, inside a bracket, or before it comes to what
 * its last heading announces. All three are plain text: the last paragraph, the last heading
 * (`null` where there is none) and all that follows that heading.
 */
export function isOpenEnded(last: string, heading: string | null, section: string): boolean {
  if (!CLOSED.test(last)) return true
  if (PAIRS.some(([open, close]) => count(last, open!) > count(last, close!))) return true
  return heading !== null && owesAnnounced(heading, section)
}
