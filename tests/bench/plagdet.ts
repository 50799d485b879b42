import type { Span } from '#lib/text/span.ts'
import { overlap } from '#lib/text/span.ts'

/** A passage of a page and a report, planted or detected. */
export interface Case {
  /** Page and report together. */
  readonly key: string
  readonly page: Span
  readonly report: Span
}

/** The measures of the PAN text-alignment task. */
export interface Quality {
  readonly plagdet: number
  readonly precision: number
  readonly recall: number
  readonly granularity: number
}

const meets = (a: Case, b: Case) => overlap(a.page, b.page) > 0 && overlap(a.report, b.report) > 0

function unionLength(spans: Span[]): number {
  let total = 0
  let end = 0
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return total
}

function covered(one: Case, others: readonly Case[]): number {
  const met = others.filter((other) => meets(one, other))
  const side = (name: 'page' | 'report') =>
    unionLength(
      met.map((other) => [
        Math.max(one[name][0], other[name][0]),
        Math.min(one[name][1], other[name][1]),
      ]),
    )
  const size = one.page[1] - one.page[0] + one.report[1] - one.report[0]
  return (side('page') + side('report')) / size
}

function group(cases: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>()
  for (const one of cases) groups.set(one.key, [...(groups.get(one.key) ?? []), one])
  return groups
}

/**
 * Precision, recall, granularity and plagdet (Potthast, Stein, Barrón-Cedeño and Rosso, COLING
 * 2010), over characters, averaged over detections and over planted cases.
 */
export function plagdet(planted: readonly Case[], detected: readonly Case[]): Quality {
  const byPlanted = group(planted)
  const byDetected = group(detected)
  const mean = (list: readonly Case[], others: Map<string, Case[]>) =>
    list.length
      ? list.reduce((sum, one) => sum + covered(one, others.get(one.key) ?? []), 0) / list.length
      : 1
  const recall = mean(planted, byDetected)
  const precision = mean(detected, byPlanted)
  const pieces = planted
    .map((one) => (byDetected.get(one.key) ?? []).filter((other) => meets(one, other)).length)
    .filter((count) => count > 0)
  const granularity = pieces.length ? pieces.reduce((a, b) => a + b, 0) / pieces.length : 1
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { plagdet: f1 / Math.log2(1 + granularity), precision, recall, granularity }
}
