/** Signs that mean something anywhere in a line of CommonMark or of GitHub's dialect. */
const ANYWHERE = /[\\`*_[\]<>|~&$]/g
/** Addresses that GitHub's dialect makes links of by itself, and names it calls people by. */
const AUTOLINK = /(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\.|@/gi
/** Signs that begin a heading, a list or a rule where they begin a line. */
const AT_START = /^(\s*)([#+=-])/
const NUMBERED = /^(\s*\d+)([.)])/

/** `text` as one line of Markdown that shows it as it is: a page's words must not become markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(ANYWHERE, '\\$&')
    .replace(AUTOLINK, '\\$&')
    .replace(AT_START, '$1\\$2')
    .replace(NUMBERED, '$1\\$2')
}
