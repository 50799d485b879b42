import type { PassagePair } from '#lib/match/page-match.ts'
import { detectScript } from '#lib/script/detect.ts'
import { SCRIPT_TAG } from '#lib/script/language-tag.ts'
import { cut } from '#lib/text/span.ts'
import type { CarriedPage, CarriedReport, Comparison } from './comparison.ts'
import { escapeHtml } from './escape-html.ts'
import { htmlPage } from './html-page.ts'
import { markChanges, type Stretch } from './mark-changes.ts'
import { originOf } from './origin-of.ts'
import { CHANGE_KEYS, KIND_KEYS, type Say } from './say.ts'
import { sayDay } from './say-day.ts'
import { sayReadOn } from './say-read-on.ts'
import { summarizeMatch } from './summarize-match.ts'
import { webAddress } from './web-address.ts'

function quotation(stretches: readonly Stretch[], lang: string): string {
  const words = stretches.map(({ words, mark }) =>
    mark === null ? escapeHtml(words) : `<mark class="${mark}">${escapeHtml(words)}</mark>`,
  )
  return `<blockquote lang="${lang}">${words.join('')}</blockquote>`
}

function passageHtml(
  passage: PassagePair,
  page: CarriedPage,
  { report }: CarriedReport,
  say: Say,
): string {
  const sides = markChanges(passage, page.text, report.text)
  const changes = passage.changes.map(({ kind, page: here, span }) => {
    const told = say(
      'changedTo',
      say(CHANGE_KEYS[kind]),
      cut(page.text, here),
      cut(report.text, span),
    )
    return `<li>${escapeHtml(told)}</li>`
  })
  return `<li class="${passage.kind}">
<h3>${escapeHtml(say(KIND_KEYS[passage.kind]))}</h3>
<div class="pair">
<figure><figcaption>${escapeHtml(say('thisPage'))}</figcaption>${quotation(sides.page, SCRIPT_TAG[detectScript(page.text)])}</figure>
<figure><figcaption>${escapeHtml(say('theReport'))}</figcaption>${quotation(sides.report, SCRIPT_TAG[report.script])}</figure>
</div>
${changes.length ? `<ul>${changes.join('')}</ul>` : ''}
</li>`
}

function reportHtml(one: CarriedReport, page: CarriedPage, say: Say): string {
  const { title, about, source } = originOf(one.report)
  return `<section>
<h2 lang="${SCRIPT_TAG[one.report.script]}">${escapeHtml(title)}</h2>
<p class="about">${escapeHtml([...about, source].join(' · '))}</p>
<p class="summary">${escapeHtml(summarizeMatch(one, page, say).join(' · '))}</p>
<ol>
${one.match.passages.map((passage) => passageHtml(passage, page, one, say)).join('\n')}
</ol>
</section>`
}

/** What the two kinds of marks mean, shown as they look. */
function legend(say: Say): string {
  const signs = (['changed', 'different'] as const).map(
    (mark) => `<mark class="${mark}">${escapeHtml(say(LEGEND_KEYS[mark]))}</mark>`,
  )
  return `<p class="about legend">${signs.join(' ')}</p>`
}

const LEGEND_KEYS = { changed: 'changesTitle', different: 'carryDifferent' } as const

/**
 * A comparison as an HTML page that stands alone: no script, nothing loaded, fit to be printed.
 * All words of pages and reports are escaped. `lang` is the language of the interface.
 */
export function comparisonHtml({ page, related }: Comparison, say: Say, lang: string): string {
  const title = say('carryTitle', page.title || page.url)
  const address = webAddress(page.url)
  const cited = address
    ? `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(address)}</a>`
    : escapeHtml(page.url)
  const days = [
    ...(page.day === null ? [] : [say('dayOfPage', sayDay(page.day, say('languageTag')))]),
    sayReadOn(page.readAt, say),
  ]
  return htmlPage({
    lang,
    title,
    main: `<header>
<h1>${escapeHtml(title)}</h1>
<p class="about">${cited} · ${escapeHtml(days.join(' · '))}</p>
${related.length ? legend(say) : ''}
</header>
${related.length ? related.map((one) => reportHtml(one, page, say)).join('\n') : `<p>${escapeHtml(say('nothingTitle'))}</p>`}
<footer>${escapeHtml(say('carryMadeBy'))}</footer>`,
  })
}
