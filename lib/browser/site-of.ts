/**
 * The site in what a reader typed or a tab tells: an address, a host, with or without a port. As browsers
 * write it, in lower case and Punycode; null where there is none.
 */
export function siteOf(typed: string): string | null {
  const bare = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`
  if (bare === '' || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  const web = protocol === 'http:' || protocol === 'https:'
  return web && /^[a-z0-9._[\]:-]+$/.test(hostname) ? hostname.replace(/\.$/, '') : null
}
