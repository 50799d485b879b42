/** What the view of measures shows: one by one, a table of categories, what one side lacks, figures. */
export const MEASURES_MODES = ['list', 'matrix', 'only', 'figures'] as const

export type MeasuresMode = (typeof MEASURES_MODES)[number]
