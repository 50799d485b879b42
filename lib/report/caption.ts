import { CAPTION_MARKS, CAPTION_SUBJECTS, CAPTION_VERBS } from './cues.ts'
import { plainPattern } from './plain.ts'

const LONGEST_CAPTION = 60
const MARK = plainPattern(CAPTION_MARKS)
const SCENE = plainPattern(`(?:${CAPTION_SUBJECTS})[^,。:;]{0,8}?(?:${CAPTION_VERBS})`)

/** Whether a short line of plain text describes a photograph: who is seen doing what. */
export function isCaption(plain: string): boolean {
  return plain.length <= LONGEST_CAPTION && (MARK.test(plain) || SCENE.test(plain))
}
