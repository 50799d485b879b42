import { citePage, citeReport, passageMarkdown } from './passage-markdown.ts'
import type { CarriedReport, Comparison } from './comparison.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { originOf } from './origin-of.ts'
import { percentOf } from './percent-of.ts'
import { KIND_KEYS, RELATION_KEYS, type Say } from './say.ts'

function reportMarkdown({ report, match }: CarriedReport, { page }: Comparison, say: Say): string {
  const { relation, coverage, reportCoverage, passages } = match
  const shares = [
    say('shareOfPage', say('percent', percentOf(coverage))),
    say('shareOfReport', say('percent', percentOf(reportCoverage))),
  ]
  const about = [say(RELATION_KEYS[relation]), ...(relation === 'same-topic' ? [] : shares)]
  return [
    `## ${escapeMarkdown(originOf(report).title)}`,
    `**${about.join(' · ')}**`,
    citeReport(report),
    ...passages.map(
      (passage, i) =>
        `### ${i + 1} · ${say(KIND_KEYS[passage.kind])}\n\n${passageMarkdown(passage, page, report, say)}`,
    ),
  ].join('\n\n')
}

/** A whole comparison as Markdown: each report, each passage pair, with sources. Ends in `\n`. */
export function comparisonMarkdown(comparison: Comparison, say: Say): string {
  const { page, related } = comparison
  return [
    `# ${say('carryTitle', escapeMarkdown(page.title || page.url))}`,
    `${citePage(page)} · ${say('carryReadOn', page.readAt.slice(0, 10))}`,
    ...(related.length
      ? related.map((one) => reportMarkdown(one, comparison, say))
      : [say('nothingTitle')]),
    `---\n\n${say('carryMadeBy')}\n`,
  ].join('\n\n')
}
