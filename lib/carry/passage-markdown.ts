import type { PassagePair } from '#lib/match/page-match.ts'
import type { Report } from '#lib/report/report.ts'
import { cut } from '#lib/text/span.ts'
import type { CarriedPage } from './comparison.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { markChanges, type Stretch } from './mark-changes.ts'
import { originOf } from './origin-of.ts'
import { CHANGE_KEYS, type Say } from './say.ts'
import { webAddress } from './web-address.ts'

/** A quotation of several lines stays one quotation. */
function quote(stretches: readonly Stretch[]): string {
  const lines: string[] = ['']
  for (const { words, mark: kind } of stretches) {
    const [first = '', ...more] = words.split(/\s*\n\s*/)
    const changed = kind === 'changed'
    lines[lines.length - 1] += mark(first, changed)
    lines.push(...more.map((line) => mark(line, changed)))
  }
  const kept = lines.filter((line) => line.trim() !== '')
  return kept.map((line) => `> ${line}`).join('\n>\n')
}

function mark(words: string, changed: boolean): string {
  return changed && words.trim() ? `**${escapeMarkdown(words.trim())}**` : escapeMarkdown(words)
}

/** The page as a source to cite: its title, linked where it has an address of the web. */
export function citePage({ title, url }: CarriedPage): string {
  const address = webAddress(url)
  const name = escapeMarkdown(title || url)
  return address ? `[${name}](<${address}>)` : name
}

export function citeReport(report: Report): string {
  const { title, about, source } = originOf(report)
  const address = webAddress(source)
  const name = escapeMarkdown(title)
  if (address) return [`[${name}](<${address}>)`, ...about.map(escapeMarkdown)].join(' · ')
  return [name, ...[...about, source].map(escapeMarkdown)].join(' · ')
}

/** A passage pair as Markdown: both quotations with their sources, what changed in bold. */
export function passageMarkdown(
  passage: PassagePair,
  page: CarriedPage,
  report: Report,
  say: Say,
): string {
  const sides = markChanges(passage, page.text, report.text)
  const changes = passage.changes.map(({ kind, page: here, span }) => {
    const words = [cut(page.text, here), cut(report.text, span)].map(escapeMarkdown)
    return `- ${say('changedTo', say(CHANGE_KEYS[kind]), ...words)}`
  })
  return [
    quote(sides.page),
    `— ${say('thisPage')}: ${citePage(page)}`,
    quote(sides.report),
    `— ${say('theReport')}: ${citeReport(report)}`,
    ...(changes.length ? [changes.join('\n')] : []),
  ].join('\n\n')
}
