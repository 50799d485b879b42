import { browser } from 'wxt/browser'

const KEY = 'readingPlaces'
/** More reports than this nobody is in the middle of. */
const MOST = 300

type Place = readonly [source: string, line: number]

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && typeof value[0] === 'string' && Number.isInteger(value[1])

async function read(): Promise<readonly Place[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY)
  return Array.isArray(stored) ? stored.filter(isPlace) : []
}

/**
 * Where the reader stopped in each report, by its source: the number of a line, from 0, for lines
 * stay the same in any script. Kept on this machine.
 */
export const readingPlaces = {
  /** Null where the reader has not been, or was at the beginning. */
  async of(source: string): Promise<number | null> {
    return (await read()).find(([known]) => known === source)?.[1] ?? null
  },

  async count(): Promise<number> {
    return (await read()).length
  },

  async clear(): Promise<void> {
    await browser.storage.local.remove(KEY)
  },

  /** Remembers a place; null forgets it. */
  async keep(source: string, line: number | null): Promise<void> {
    const others = (await read()).filter(([known]) => known !== source)
    const places: Place[] = line === null ? [...others] : [[source, line], ...others]
    await browser.storage.local.set({ [KEY]: places.slice(0, MOST) })
  },
}
