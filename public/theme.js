// Runs before anything is painted, so that nobody sees the other colours for a moment. The setting
// itself can only be read later; `mount-page.ts` leaves what it was last.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system'
