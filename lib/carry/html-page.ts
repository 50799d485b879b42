import { escapeHtml } from './escape-html.ts'
import { HTML_STYLE } from './html-style.ts'

/** The page loads nothing and runs nothing: its policy says so to the browser that opens it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** Parts of a page that stands alone; `title` is plain text, `main` HTML whose words are escaped. */
export interface HtmlParts {
  /** Of the page as a whole, a BCP 47 tag. */
  readonly lang: string
  readonly title: string
  readonly main: string
}

/** An HTML page that stands alone: no script, nothing loaded, fit to be printed. */
export function htmlPage({ lang, title, main }: HtmlParts): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`
}
