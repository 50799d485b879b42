import type { Relation } from './page-match.ts'

/** Most of the page or of the report stands in the other: a copy. */
const COPY_COVERAGE = 0.6
/** A good part of the report stands on the page: an excerpt. */
const EXCERPT_COVERAGE = 0.15
/** Scores below this are for reports without shared wording. */
const REUSE_FLOOR = 0.3

/** What a page is to a report, and its place among the related ones. */
export interface Related {
  readonly relation: Relation
  /** 0–1. */
  readonly score: number
}

/**
 * Names the relation of a page that shares wording with a report.
 * `coverage` and `reportCoverage`: the shares, 0–1, of page and report that stand in the other.
 */
export function relate(coverage: number, reportCoverage: number): Related {
  const most = Math.max(coverage, reportCoverage)
  const relation =
    most >= COPY_COVERAGE
      ? 'copy'
      : reportCoverage >= EXCERPT_COVERAGE
        ? 'excerpt'
        : 'shared-passages'
  return { relation, score: REUSE_FLOOR + (1 - REUSE_FLOOR) * most }
}

/** The same for a page on the same matter in other words; `likeness` is 0–1. */
export function relateTopic(likeness: number): Related {
  return { relation: 'same-topic', score: REUSE_FLOOR * likeness }
}
