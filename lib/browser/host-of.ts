/** The host of an address, by which a site is remembered; null for what is none. */
export function hostOf(url: string | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).host : null
}
