/** A place in a page; a fragment that names a page of its own (`#/news/3`, `#!news`) is none. */
const PLACE = /^([^#]*)#(?![/!]).*/s

/** The address of a page without the place in it that a link was to. */
export const pageAddress = (url: string): string => url.replace(PLACE, '$1')

/** The names that a report goes by which was made of the page at this address, today and before. */
export const sourcesOf = (url: string): string[] => [...new Set([pageAddress(url), url])]
