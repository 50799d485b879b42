import { detectScript } from '#lib/script/detect.ts'
import { cut, type Span } from '#lib/text/span.ts'
import { findAuthor } from './author.ts'
import { type Block, splitBlocks } from './blocks.ts'
import { type BlockRun, findBody } from './body.ts'
import { findBoilerplate } from './boilerplate.ts'
import { checkSource } from './check-source.ts'
import { classify } from './classify.ts'
import { findDate } from './date.ts'
import { isOpenEnded } from './ending.ts'
import { splitGlued } from './glued.ts'
import { findKicker } from './kicker.ts'
import { findOrganisation } from './organisation.ts'
import { findPublisher } from './publisher.ts'
import { findDocuments, findSlogans } from './quotes.ts'
import { plainText } from './plain.ts'
import { withoutRefrains } from './refrains.ts'
import { ReportError } from './report-error.ts'
import type { Lack, Report } from './report.ts'
import { findSections, type Sections } from './sections.ts'
import { findTitle } from './title.ts'
import { trimBody } from './trim-body.ts'

function bodyOf(blocks: readonly Block[], roles: Parameters<typeof findBody>[1], source: string) {
  const body = findBody(blocks, roles)
  if (!body)
    throw new ReportError(
      'no-article',
      source,
      {},
      'no sentences found, only navigation or single lines',
    )
  return body
}

function breaksOff(text: string, body: Span, { headings, paragraphs }: Sections): boolean {
  const plain = (span: Span) => plainText(cut(text, span)).plain
  const [heading, last] = [headings.at(-1), inside(paragraphs, body).at(-1)]
  if (!last || (heading && heading[0] > last[0])) return true
  return isOpenEnded(
    plain(last),
    heading ? plain(heading) : null,
    heading ? plain([heading[1], body[1]]) : '',
  )
}

/** Spans that lie inside `body`, cut at its edges; empty ones are dropped. */
function inside(spans: readonly Span[], body: Span): Span[] {
  return spans
    .map(([start, end]): Span => [Math.max(start, body[0]), Math.min(end, body[1])])
    .filter(([start, end]) => start < end)
}

/**
 * Reads raw text as a report, stand-off: nothing in `text` is changed, everything known about it
 * is a span. `lacks` says what it does not give. `source` names the file in errors.
 * @throws {ReportError} where the text is empty, binary, one endless line, not Chinese, or has no
 * article in it
 */
export function parseReport(text: string, source: string): Report {
  checkSource(text, source)
  const blocks = splitBlocks(text).flatMap(splitGlued)
  const roles = withoutRefrains(blocks, blocks.map(classify))
  const run: BlockRun = bodyOf(blocks, roles, source)
  const title = findTitle(blocks, roles, run)
  const kicker = findKicker(blocks, roles, run, title)
  const date = findDate(blocks, roles, run, title)
  const publisher = findPublisher(blocks, roles, run, date)
  const author = findAuthor(blocks, run)
  const headlines = [kicker, title?.blocks[0] ?? null].flatMap((i) =>
    i === null ? [] : [blocks[i]!],
  )
  const body = trimBody(blocks, run)
  const sections = findSections(blocks, roles, run, title?.bare ?? null)
  const known = { title, date, publisher, author }
  const lacks: Lack[] = (['title', 'date', 'publisher', 'author'] as const).filter(
    (part) => known[part] === null,
  )
  if (breaksOff(text, body, sections)) lacks.push('end')
  return {
    source,
    text,
    script: detectScript(cut(text, body)),
    title: title?.span ?? null,
    kicker: kicker === null ? null : blocks[kicker]!.span,
    organisation: findOrganisation(blocks, run, headlines),
    publisher,
    author,
    date,
    body,
    headings: inside(sections.headings, body),
    paragraphs: inside(sections.paragraphs, body),
    documents: findDocuments(text, body),
    slogans: findSlogans(text, body),
    noise: inside(sections.noise, body),
    boilerplate: findBoilerplate(blocks, run, [
      title?.span,
      kicker === null ? null : blocks[kicker]!.span,
      date?.span,
      publisher,
      author,
    ]),
    lacks,
  }
}
