import Fuse from 'fuse.js'

/** A fuzzy search among `texts` as a reader of Fuse's manual would set it up. */
export function fusePeer(texts: readonly string[]): (query: string) => unknown {
  const fuse = new Fuse(texts, { ignoreLocation: true, threshold: 0.4 })
  return (query) => fuse.search(query, { limit: 3 })
}
