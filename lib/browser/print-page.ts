/** So long, in ms, the address of the page stays good: the tab can be loaded again meanwhile. */
const KEPT = 60_000

/**
 * Opens an HTML page that stands alone in a tab of its own and has it printed there: browsers do not
 * print what a side panel shows.
 * @throws {Error} where the browser opens no tab
 */
export function printPage(html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }))
  setTimeout(() => URL.revokeObjectURL(address), KEPT)
  const opened = window.open(address)
  if (!opened) throw new Error('The browser opened no tab to print from.')
  opened.addEventListener('load', () => opened.print(), { once: true })
}
