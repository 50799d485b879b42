import { citePage, citeReport, passageMarkdown } from './passage-markdown.ts'
import type { CarriedReport, Comparison } from './comparison.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { originOf } from './origin-of.ts'
import { KIND_KEYS, type Say } from './say.ts'
import { sayReadOn } from './say-read-on.ts'
import { summarizeMatch } from './summarize-match.ts'

function reportMarkdown(one: CarriedReport, { page }: Comparison, say: Say): string {
  const { report, match } = one
  return [
    `## ${escapeMarkdown(originOf(report).title)}`,
    `**${summarizeMatch(one, page, say).join(' · ')}**`,
    citeReport(report),
    ...match.passages.map(
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
    `${citePage(page)} · ${sayReadOn(page.readAt, say)}`,
    ...(related.length
      ? related.map((one) => reportMarkdown(one, comparison, say))
      : [say('nothingTitle')]),
    `---\n\n${say('carryMadeBy')}\n`,
  ].join('\n\n')
}
