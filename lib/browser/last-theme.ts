/**
 * The reader's colours before the settings are read: `theme.css` has those of each theme. The pages
 * that open less often have `theme.js` for it, which does the same.
 */
export function wearLastTheme(): void {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system'
}
