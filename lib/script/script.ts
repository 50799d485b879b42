/** The script a text is written in; `mixed` where neither has a clear majority. */
export type Script = 'hans' | 'hant' | 'mixed'
