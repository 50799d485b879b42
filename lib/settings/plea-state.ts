/** How a question to the reader stands whether the extension may read pages. */
export type PleaState =
  /** Nothing was asked, or the answer was yes. */
  | { readonly kind: 'none' }
  /** The browser's question is on the screen. */
  | { readonly kind: 'asking' }
  /** The reader said no, or closed the question. */
  | { readonly kind: 'refused' }
  /** The browser does not let it be asked; `reason` is in its own words. */
  | { readonly kind: 'impossible'; readonly reason: string }
