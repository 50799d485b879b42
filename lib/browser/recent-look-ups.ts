import { browser } from 'wxt/browser'

const KEY = 'recentLookUps'
const MOST = 8

/** What the reader looked up last, newest first. Stays on this machine until it is cleared. */
export const recentLookUps = {
  async read(): Promise<string[]> {
    const { [KEY]: stored } = await browser.storage.local.get(KEY)
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : []
  },

  /** Remembers `query`; one that was begun with its words (typing goes on) gives way to it. */
  async remember(query: string): Promise<string[]> {
    const others = (await this.read()).filter((old) => !query.startsWith(old))
    const recent = [query, ...others].slice(0, MOST)
    await browser.storage.local.set({ [KEY]: recent })
    return recent
  },

  async clear(): Promise<void> {
    await browser.storage.local.remove(KEY)
  },
}
