import { cut } from '#lib/text/span.ts'
import type { Comparison } from './comparison.ts'
import { csv, type Cell } from '#lib/text/csv.ts'
import { originOf } from './origin-of.ts'
import { percentOf } from './percent-of.ts'
import { relationKey } from './relation-key.ts'
import { CHANGE_KEYS, KIND_KEYS, type Say } from './say.ts'

/**
 * The passage pairs of a comparison as CSV, one a line, under a line of names. Offsets are in UTF-16
 * units of the page's text and of the report's.
 */
export function passagesCsv({ page, related }: Comparison, say: Say): string {
  const names: Cell[] = [
    say('theReport'),
    say('carryDate'),
    say('carryPageDate'),
    say('carrySource'),
    say('carryRelation'),
    say('carryKind'),
    say('carrySimilarity'),
    `${say('thisPage')} · ${say('carryWords')}`,
    `${say('thisPage')} · ${say('carryStart')}`,
    `${say('thisPage')} · ${say('carryEnd')}`,
    `${say('theReport')} · ${say('carryWords')}`,
    `${say('theReport')} · ${say('carryStart')}`,
    `${say('theReport')} · ${say('carryEnd')}`,
    say('carryTold'),
  ]
  const rows = related.flatMap(({ report, match }) => {
    const about: Cell[] = [
      originOf(report).title,
      report.date?.day ?? null,
      page.day,
      report.source,
      say(relationKey(match)),
    ]
    return match.passages.map((passage): Cell[] => [
      ...about,
      say(KIND_KEYS[passage.kind]),
      percentOf(passage.similarity),
      cut(page.text, passage.page),
      ...passage.page,
      cut(report.text, passage.span),
      ...passage.span,
      passage.changes
        .map(({ kind, page: here, span }) =>
          say('changedTo', say(CHANGE_KEYS[kind]), cut(page.text, here), cut(report.text, span)),
        )
        .join('\n'),
    ])
  })
  return csv([names, ...rows])
}
