import type { Figure } from './figure.ts'
import { PEOPLE_UNITS } from './units.ts'

/** A figure of the page beside one of the report that counts the same thing. */
export interface FigurePair {
  readonly page: Figure
  readonly report: Figure
  /** The same amount, whatever the notation. */
  readonly equal: boolean
}

/** Units that measure the same, and how many of the last one they are. */
const SAME_MEASURES: readonly (readonly [unit: string, family: string, scale: number])[] = [
  ['吨', '公斤', 1000],
  ['t', '公斤', 1000],
  ['kg', '公斤', 1],
  ['千克', '公斤', 1],
  ['斤', '公斤', 0.5],
  ['克', '公斤', 0.001],
  ['g', '公斤', 0.001],
  ['公里', '米', 1000],
  ['千米', '米', 1000],
  ['km', '米', 1000],
  ['m', '米', 1],
  ['‰', '%', 0.1],
  ['‱', '%', 0.01],
  ['个小时', '小时', 1],
  ['个星期', '天', 7],
  ['星期', '天', 7],
  ['周', '天', 7],
  ['个月', '月', 1],
  ['年', '月', 12],
  ['万元', '元', 1e4],
  ['亿元', '元', 1e8],
  ['人民币', '元', 1],
  ['元人民币', '元', 1],
]
const FAMILIES = new Map(SAME_MEASURES.map(([unit, family, scale]) => [unit, { family, scale }]))
/** 名, 位, 个 and 人 all count people; which one is used says nothing about them. */
const PERSONAL = new Set(['名', '位', '个', '人', '人次', ''])
/** Two names share a thing when they end alike for so many characters: 消毒液, 84消毒液. */
const LEAST_HEAD = 2
/** Amounts that differ by less were the same before they were scaled. */
const EPSILON = 1e-9

const familyOf = (unit: string) => FAMILIES.get(unit) ?? { family: unit, scale: 1 }

function sameUnit(a: string, b: string): boolean {
  return familyOf(a).family === familyOf(b).family || (PERSONAL.has(a) && PERSONAL.has(b))
}

/** How many characters two names share at their ends; 0 where one is not the head of the other. */
function sharedHead(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.endsWith(short) ? short.length : 0
}

/** How surely two figures count the same thing, 0 where they do not. */
function likeness(a: Figure, b: Figure): number {
  if (!sameUnit(a.unit, b.unit)) return 0
  const head = sharedHead(a.counts, b.counts)
  const people = a.counts === b.counts && PEOPLE_UNITS.has(a.counts)
  if (head < LEAST_HEAD && !people) return 0
  return head / Math.max(a.counts.length, b.counts.length)
}

function sameAmount(a: Figure, b: Figure): boolean {
  const [x, y] = [familyOf(a.unit).scale, familyOf(b.unit).scale]
  const close = (p: number, q: number) => Math.abs(p * x - q * y) <= EPSILON * Math.max(1, p * x)
  return close(a.value, b.value) && close(a.upTo, b.upTo)
}

/**
 * Puts the figures of a page and a report that count the same thing side by side, equal or not; each
 * figure stands in one pair at most, the likest first, equal amounts before others. In the page's
 * order. O(page · report).
 */
export function compareFigures(page: readonly Figure[], report: readonly Figure[]): FigurePair[] {
  const candidates = page.flatMap((a, i) =>
    report.flatMap((b, j) => {
      const like = likeness(a, b)
      return like > 0 ? [{ i, j, like, equal: sameAmount(a, b) }] : []
    }),
  )
  candidates.sort((a, b) => b.like - a.like || Number(b.equal) - Number(a.equal))
  const pairs = new Map<number, FigurePair>()
  const taken = new Set<number>()
  for (const { i, j, equal } of candidates) {
    if (pairs.has(i) || taken.has(j)) continue
    pairs.set(i, { page: page[i]!, report: report[j]!, equal })
    taken.add(j)
  }
  return [...pairs].sort((a, b) => a[0] - b[0]).map(([, pair]) => pair)
}
