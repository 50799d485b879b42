import type { Page } from '@playwright/test'

/** What the page has, comments and attributes too. */
export const markupOf = (page: Page): Promise<string> =>
  page.evaluate(() => new XMLSerializer().serializeToString(document))
