import type { Change, PassageKind } from '#lib/match/page-match.ts'

/** The texts of the interface that stand in what is carried away; `public/_locales` has them. */
export type CarryKey =
  | 'languageTag'
  | 'carryTitle'
  | 'carryReadOn'
  | 'carryMadeBy'
  | 'carryKind'
  | 'kindReuse'
  | 'kindStock'
  | 'kindTopic'
  | 'carryStart'
  | 'carryEnd'
  | 'carryRelation'
  | 'carrySimilarity'
  | 'carryDate'
  | 'carryPageDate'
  | 'carrySource'
  | 'carryTold'
  | 'carryWhere'
  | 'carryCategory'
  | 'carryActor'
  | 'carryWords'
  | 'carryFigures'
  | 'thisPage'
  | 'theReport'
  | 'changesTitle'
  | 'carryDifferent'
  | 'changeFigure'
  | 'changeDate'
  | 'changeName'
  | 'changedTo'
  | 'relationCopy'
  | 'relationPageIn'
  | 'relationReportIn'
  | 'relationExcerpt'
  | 'relationShared'
  | 'relationTopic'
  | 'percent'
  | 'shareOfPage'
  | 'shareOfReport'
  | 'pageAfter'
  | 'pageBefore'
  | 'pageSameDay'
  | 'gapDaysOne'
  | 'gapDaysMany'
  | 'gapWeeksMany'
  | 'gapMonthsMany'
  | 'gapYearsOne'
  | 'gapYearsMany'
  | 'dayOfPage'
  | 'dayOfReport'
  | 'nothingTitle'
  | 'printPassage'
  | 'printMeasure'
  | 'printFigure'

/** A text of the interface in the reader's language, with `$1`, `$2` … filled in. */
export type Say = (key: CarryKey, ...values: readonly (string | number)[]) => string

export const KIND_KEYS = {
  reuse: 'kindReuse',
  stock: 'kindStock',
  topic: 'kindTopic',
} as const satisfies Record<PassageKind, CarryKey>

export const CHANGE_KEYS = {
  figure: 'changeFigure',
  date: 'changeDate',
  name: 'changeName',
} as const satisfies Record<Change['kind'], CarryKey>
