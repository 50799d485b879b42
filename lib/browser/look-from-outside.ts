import { browser } from 'wxt/browser'
import { barredBy, type Barred } from './barred-by.ts'

/**
 * What kind of document a tab shows, as a MIME type, or why that cannot be known. Nothing else of the
 * page is looked at: this is also done where the reader has not asked for a comparison.
 */
export async function lookFromOutside(tabId: number): Promise<{ type: string } | Barred> {
  try {
    const func = () => document.contentType
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func })
    // Firefox has nothing to say of its own pages, where it runs nothing.
    return frame ? { type: frame.result ?? '' } : 'closed'
  } catch (error) {
    return barredBy(error)
  }
}
