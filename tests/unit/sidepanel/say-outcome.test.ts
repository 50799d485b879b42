import { describe, expect, it } from 'vitest'
import { sayOutcome } from '#entrypoints/sidepanel/say-outcome.ts'
import { faultIn } from '#lib/archive/import-fault.ts'
import { textIn } from '#tests/unit/components/text-in.ts'

const english = textIn('en')
const faults = [faultIn('a.txt', 'empty'), faultIn('b.json', 'json')]
const words = (outcome: Parameters<typeof sayOutcome>[0]) => sayOutcome(outcome, english)?.words

describe('what came of an import', () => {
  it('counts what was added and what was not', () => {
    expect(words({ kind: 'added', count: 1, faults: [] })).toMatch(/^Added\./)
    expect(words({ kind: 'added', count: 12, faults: [] })).toMatch(/^12 reports added\./)
    expect(words({ kind: 'added', count: 12, faults })).toBe(
      'Reports added: 12. Files left out: 2.',
    )
    expect(words({ kind: 'added', count: 0, faults })).toBe('Nothing was added:')
    expect(words({ kind: 'cancelled' })).toBe('Cancelled. Nothing was added.')
  })

  it('has a line for each file that was left out', () => {
    expect(sayOutcome({ kind: 'added', count: 3, faults }, english)?.faults).toEqual([
      'a.txt: There is no text in it.',
      'b.json: The file is damaged or cut short. Export the archive again.',
    ])
  })

  it('says of a fault of the program what to report', () => {
    const failed = {
      kind: 'failed',
      faults: [faultIn(null, 'failed', 'QuotaExceededError')],
    } as const
    expect(sayOutcome(failed, english)).toEqual({
      words: 'That did not work.',
      faults: ['For a fault report: QuotaExceededError'],
    })
  })

  it('is nothing where there was none', () => {
    expect(sayOutcome(null, english)).toBeNull()
  })
})
