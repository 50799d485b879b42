import type { Span } from '#lib/text/span.ts'

/**
 * `reuse`: the wording was taken over, edited or not. `stock`: a stock phrase of the genre.
 * `topic`: the same matter in other words.
 */
export type PassageKind = 'reuse' | 'stock' | 'topic'

/**
 * What a page is to a report. `copy`: most of one is in the other. `excerpt`: a good part of the
 * report stands on the page. `shared-passages`: single passages. `same-topic`: no shared wording.
 */
export type Relation = 'copy' | 'excerpt' | 'shared-passages' | 'same-topic'

/** Something that the page says otherwise inside a passage that it took over. */
export interface Change {
  readonly kind: 'figure' | 'date' | 'name'
  /** In the page's text. */
  readonly page: Span
  /** In the report's text. */
  readonly span: Span
}

/** Why a passage pair was found: the evidence behind its score. */
export interface Reason {
  /** Characters that the two sides share, after folding. */
  readonly shared: number
  /** Their weight: the sum of their information in the archive, in nats. */
  readonly weight: number
  /** Share of the page's text that the passage takes, without what is the page's own in it, 0–1. */
  readonly pageShare: number
  /** Share of the report's text that the passage takes, without what was left out of it, 0–1. */
  readonly reportShare: number
  /** How many reports of the archive have this passage (this one included). */
  readonly reports: number
}

/** A span of the page and a span of a report that belong together, as `matchPage` finds them. */
export interface FoundPair {
  readonly kind: PassageKind
  /** In the page's text. */
  readonly page: Span
  /**
   * What both have of `page` and of `span`, in order: each itself, or its parts where that side alone says
   * something between them.
   */
  readonly parts: { readonly page: readonly Span[]; readonly report: readonly Span[] }
  /** In the report's text. */
  readonly span: Span
  /** Share of characters that are the same on both sides, 0–1. */
  readonly similarity: number
  readonly reason: Reason
}

/** The same with what changed in it, which `changeReader` reads for those who show it. */
export interface PassagePair extends FoundPair {
  readonly changes: readonly Change[]
}

/** What a page is to a report, without its passages. */
export type Standing = Pick<ReportMatch, 'relation' | 'coverage' | 'reportCoverage'>

/** One report that a page is related to. */
export interface ReportMatch<P extends FoundPair = PassagePair> {
  readonly source: string
  readonly relation: Relation
  /** 0–1; orders the reports of a page. */
  readonly score: number
  /** Share of the page's text that stands in the report, 0–1. */
  readonly coverage: number
  /** Share of the report's body that stands on the page, 0–1. */
  readonly reportCoverage: number
  /** In the order of the page. */
  readonly passages: readonly P[]
}

/** Related reports, best first. */
export interface PageMatch<P extends FoundPair = PassagePair> {
  readonly reports: readonly ReportMatch<P>[]
}
