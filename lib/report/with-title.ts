/** A page's text as a report: often its title stands only in its head, and the report begins with it. */
export const withTitle = (title: string, text: string): string =>
  title && !text.includes(title) ? `${title}\n${text}` : text
