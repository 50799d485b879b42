import type { Archive } from '#lib/archive/archive.ts'
import type { PageMatch, PassagePair } from '#lib/match/page-match.ts'
import { fold, unfoldSpan } from '#lib/text/fold.ts'

const GRAM = 8

/** Stands in for the engine until it has landed: exact runs of folded characters, nothing more. */
export function standInMatch(text: string, archive: Archive): PageMatch {
  const page = fold(text)
  const codes = String.fromCharCode(...page.codes)
  const reports = archive.reports.flatMap((report) => {
    const other = fold(report.text)
    const words = String.fromCharCode(...other.codes)
    const passages: PassagePair[] = []
    let shared = 0
    for (let i = 0; i + GRAM <= codes.length; i++) {
      const at = words.indexOf(codes.slice(i, i + GRAM))
      if (at < 0) continue
      let size = GRAM
      while (i + size < codes.length && codes[i + size] === words[at + size]) size++
      passages.push({
        kind: size > 20 ? 'reuse' : 'stock',
        page: unfoldSpan(page, i, i + size),
        span: unfoldSpan(other, at, at + size),
        similarity: 1,
        reason: { shared: size, weight: size, reports: 1 },
        changes: [],
      })
      if (size > 20) shared += size
      i += size
    }
    if (shared === 0) return []
    const coverage = shared / codes.length
    const reportCoverage = shared / words.length
    const { source } = report
    return [
      { source, relation: 'excerpt' as const, score: coverage, coverage, reportCoverage, passages },
    ]
  })
  return { reports: reports.sort((a, b) => b.score - a.score) }
}
