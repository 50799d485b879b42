import type { MessageKey } from '#components/translate.ts'
import type { WordListError } from '#lib/script/word-list.ts'

/** The names of the texts that say why a word was not taken. */
export const FAULT_KEYS: Readonly<Record<WordListError['reason'], MessageKey>> = {
  'no-chinese': 'wordsFaultNoChinese',
  'too-long': 'wordsFaultTooLong',
  form: 'wordsFaultForm',
  twice: 'wordsFaultTwice',
  full: 'wordsFaultFull',
}
