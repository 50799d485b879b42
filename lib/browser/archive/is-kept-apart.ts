import { browser } from 'wxt/browser'

/**
 * Whether this window's reports are not the background's: Firefox gives a private window a store of
 * its own, which nobody else reads and which goes with the window.
 */
export const isKeptApart = (): boolean =>
  import.meta.env.FIREFOX && browser.extension.inIncognitoContext
