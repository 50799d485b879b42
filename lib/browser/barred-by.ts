/** `closed`: to all extensions. `no-access`: as long as the reader does not let this one in. */
export type Barred = 'closed' | 'no-access'

/** Browsers tell a page of their own by other words than one that nobody has asked for. */
const NO_ACCESS = /permission/i

/** Why the browser ran no script in a page, by the error that it gave. */
export function barredBy(error: unknown): Barred {
  return error instanceof Error && NO_ACCESS.test(error.message) ? 'no-access' : 'closed'
}
