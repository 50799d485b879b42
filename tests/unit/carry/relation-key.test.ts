import { describe, expect, it } from 'vitest'
import { relationKey } from '#lib/carry/relation-key.ts'
import type { Relation } from '#lib/match/page-match.ts'

describe('relationKey', () => {
  it.each<[Relation, number, number, string]>([
    ['copy', 0.9, 0.8, 'relationCopy'],
    ['copy', 0.77, 0.08, 'relationPageIn'],
    ['copy', 0.2, 0.9, 'relationReportIn'],
    ['excerpt', 0.4, 0.2, 'relationExcerpt'],
    ['shared-passages', 0.1, 0.05, 'relationShared'],
    ['same-topic', 0, 0, 'relationTopic'],
  ])('calls %s of %d of the page and %d of the report %s', (relation, coverage, report, key) => {
    expect(relationKey({ relation, coverage, reportCoverage: report })).toBe(key)
  })
})
