/** Signs that could end a link where it stands in Markdown or HTML. */
const UNSAFE = /[<>"'`\\^{|}]/g

const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** An address that may stand behind a link, or null: `javascript:` and its kin are none. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(url) ? url.replace(UNSAFE, percent) : null
}
