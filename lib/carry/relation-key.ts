import type { Standing } from '#lib/match/page-match.ts'
import type { CarryKey } from './say.ts'

/** From this share on, 0–1, it is most of a text. */
const MOST = 0.5

const KEYS = {
  excerpt: 'relationExcerpt',
  'shared-passages': 'relationShared',
  'same-topic': 'relationTopic',
} as const

/**
 * What a page is to a report, in words: two texts are the same only where most of both is in the
 * other; a page that is made of a few paragraphs of a long report is not.
 */
export function relationKey({ relation, coverage, reportCoverage }: Standing): CarryKey {
  if (relation !== 'copy') return KEYS[relation]
  if (reportCoverage < MOST) return 'relationPageIn'
  return coverage < MOST ? 'relationReportIn' : 'relationCopy'
}
