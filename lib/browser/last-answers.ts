import { browser } from 'wxt/browser'
import { archiveNews } from './archive-news.ts'
import { oneAfterAnother } from './one-after-another.ts'
import type { Answer } from './read-answer.ts'

/** Longer answers take longer to read than to ask for, and are not kept; in UTF-16 units of JSON. */
export const MOST_UNITS = 150_000
/** The browser gives all that is stored for a session 10 MB. */
const MOST_TABS = 8
/** The tabs that have an answer, the latest one last; some may have lost theirs. */
const TABS = 'answered'
const keyOf = (tab: number) => `answer:${tab}`

async function answeredTabs(): Promise<readonly number[]> {
  const { [TABS]: tabs } = await browser.storage.session.get(TABS)
  return (tabs as readonly number[] | undefined) ?? []
}

/** What is still being read to be kept, by tab: what is told of a tab meanwhile makes it void. */
const underWay = new Map<number, Promise<Answer>>()

/** What is forgotten last is not there. */
const inTurn = oneAfterAnother()

/**
 * The last answers about the latest tabs, for a panel that opens: it need not wait for page and
 * background. In `storage.session`, which is memory and goes with the browser. The background keeps
 * and forgets; who reads one still has to ask the page whether it holds.
 */
export const lastAnswers = {
  /** Null where none was kept, or where the archive has changed since. */
  async of(tab: number): Promise<Answer | null> {
    const key = keyOf(tab)
    const [{ [key]: stored }, state] = await Promise.all([
      browser.storage.session.get(key),
      archiveNews.state(),
    ])
    const answer = stored as Answer | undefined
    return answer?.archive === state ? answer : null
  },

  /**
   * Forgets what was kept of the tab before, also where this answer is too long to be kept. One that
   * is overtaken by another, or forgotten before it is read, is never kept.
   */
  async keep(tab: number, reading: Promise<Answer>): Promise<void> {
    underWay.set(tab, reading)
    const answer = await reading
    if (underWay.get(tab) !== reading) return
    underWay.delete(tab)
    await inTurn(async () => {
      const { session } = browser.storage
      const isLong = JSON.stringify(answer).length > MOST_UNITS
      // Reports may have been removed while the page was compared with them.
      if (isLong || answer.archive !== (await archiveNews.state()))
        return session.remove(keyOf(tab))
      const tabs = [...(await answeredTabs()).filter((other) => other !== tab), tab]
      const rest = tabs.splice(0, tabs.length - MOST_TABS)
      await session.remove(rest.map(keyOf))
      await session.set({ [keyOf(tab)]: answer, [TABS]: tabs })
    })
  },

  forget(tab: number): Promise<void> {
    underWay.delete(tab)
    return inTurn(() => browser.storage.session.remove(keyOf(tab)))
  },

  clear(): Promise<void> {
    underWay.clear()
    return inTurn(async () => {
      await browser.storage.session.remove([...(await answeredTabs()).map(keyOf), TABS])
    })
  },
}
