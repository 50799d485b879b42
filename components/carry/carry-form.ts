/** The forms in which a comparison can be carried away; `copy` goes to the clipboard. */
export type CarryForm =
  'print' | 'copy' | 'markdown' | 'html' | 'passages-csv' | 'measures-csv' | 'annotations'

export const CARRY_FORMS: readonly CarryForm[] = [
  'print',
  'copy',
  'markdown',
  'html',
  'passages-csv',
  'measures-csv',
  'annotations',
]
