/**
 * What the reader meets only after a click: in files of their own, so that the first answer needs
 * not wait for them.
 */
export const later = {
  answer: () => import('#lib/browser/read-answer.ts'),
  archive: () => import('#components/archive/ArchiveView.svelte'),
  lookUp: () => import('#components/look-up/LookUpView.svelte'),
  measures: () => import('#components/measures/MeasuresView.svelte'),
  report: () => import('./OpenedReport.svelte'),
  carry: () => import('./carry-away.ts'),
  importing: () => import('#lib/browser/import/import-files.ts'),
  saving: () => import('#lib/browser/save-reports.ts'),
}

/** Fetches all of it, so that no click waits. To be called when there is nothing else to do. */
export function fetchLater(): void {
  for (const fetchOne of Object.values(later)) void fetchOne()
}
