/** A fragment that names a page of its own, as applications have them: `#/news/3`, `#!news`. */
const ROUTE = /^#[/!]/

/** The address of a page without the place in it that a link was to. */
export function pageAddress(url: string): string {
  const at = url.indexOf('#')
  return at < 0 || ROUTE.test(url.slice(at)) ? url : url.slice(0, at)
}

/** The names that a report goes by which was made of the page at this address, today and before. */
export const sourcesOf = (url: string): string[] => [...new Set([pageAddress(url), url])]
