import { describe, expect, it } from 'vitest'
import { readWideAddress, wideAddress } from '#lib/browser/wide-address.ts'

const hashOf = (address: string) => address.slice(address.indexOf('#'))

describe('wideAddress', () => {
  it.each([
    { tab: 12, report: null, at: null },
    { tab: 12, report: 'a&b=c #1 矿.txt', at: 340 },
    { tab: 1, report: 'https://news.example/?a=1#2', at: 0 },
  ])('says what readWideAddress reads again', (wish) => {
    expect(readWideAddress(hashOf(wideAddress(wish)))).toEqual(wish)
  })

  it.each(['', '#', '#tab=', '#tab=-1', '#tab=1e3', '#report=x'])(
    'names no tab in “%s”',
    (hash) => {
      expect(readWideAddress(hash)).toBeNull()
    },
  )
})
