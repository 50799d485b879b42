/** Signs that some system does not take in the name of a file, and what cannot be seen. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu
const LONGEST = 60

/** A name for a file about `title`, fit for every system; `extension` without its dot. */
export function fileName(title: string, extension: string): string {
  const plain = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
  // A name that begins with a dot is hidden, one that ends in one is cut by Windows.
  const name = Array.from(plain)
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${name || 'duidu'}.${extension}`
}
