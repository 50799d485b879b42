import {
  DEFAULT_THRESHOLDS,
  MOST_LEAST_LENGTH,
  MOST_LEAST_SIMILARITY,
  type Thresholds,
} from '#lib/match/thresholds.ts'

const CHECKS = ['all', 'chosen', 'click'] as const
const THEMES = ['system', 'light', 'dark'] as const
const READER_SCRIPTS = ['original', 'cn', 't', 'tw', 'hk'] as const
const LANGUAGES = ['browser', 'en', 'zh-CN', 'zh-TW'] as const
const STOCK = ['shown', 'hidden'] as const
const TOPICS = ['counted', 'shown', 'hidden'] as const

/** Which pages are compared by themselves: all, those of chosen sites, none until the reader asks. */
export type Checks = (typeof CHECKS)[number]
export type Theme = (typeof THEMES)[number]
/** The script that texts of the archive are shown in: `original` is as they were found. */
export type ReaderScript = (typeof READER_SCRIPTS)[number]
/** The language of the interface: `browser` is whatever the browser has. */
export type Language = (typeof LANGUAGES)[number]

/** What the reader has set. Plain data, as `storage` and messages carry it. */
export interface Settings {
  readonly checks: Checks
  /** Hosts (`news.example.cn`) whose pages, and those of hosts below them, `chosen` means. */
  readonly sites: readonly string[]
  /** Passages that were found are painted in the page. */
  readonly highlights: boolean
  readonly theme: Theme
  readonly readerScript: ReaderScript
  /** The script that a page is shown in beside a report. */
  readonly pageScript: ReaderScript
  readonly language: Language
  readonly thresholds: Thresholds
}

/** What holds until the reader chooses: nothing is asked for that was not wanted. */
export const DEFAULT_SETTINGS: Settings = {
  checks: 'click',
  sites: [],
  highlights: true,
  theme: 'system',
  readerScript: 'original',
  pageScript: 'original',
  language: 'browser',
  thresholds: DEFAULT_THRESHOLDS,
}

/** A host as browsers write it: lower case, Punycode, IPv6 in brackets; no port, no scheme. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:]+\])$/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function oneOf<T extends string>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise
}

/** A number outside its range is drawn to the end that is nearer. */
function numberIn(least: number, most: number, value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return least
  return Math.min(most, Math.max(least, value))
}

function readSites(stored: unknown): string[] {
  if (!Array.isArray(stored)) return []
  const hosts = stored.filter((site) => typeof site === 'string' && HOST.test(site))
  return [...new Set<string>(hosts)]
}

function readThresholds(stored: unknown): Thresholds {
  const { leastLength, leastSimilarity, stock, topics } = isRecord(stored) ? stored : {}
  const standard = DEFAULT_THRESHOLDS
  return {
    leastLength: Math.round(numberIn(standard.leastLength, MOST_LEAST_LENGTH, leastLength)),
    leastSimilarity: numberIn(standard.leastSimilarity, MOST_LEAST_SIMILARITY, leastSimilarity),
    stock: oneOf(STOCK, stock, standard.stock),
    topics: oneOf(TOPICS, topics, standard.topics),
  }
}

/**
 * The settings in data of unknown origin. A value that is missing or not understood counts as not
 * set, and takes no other with it.
 */
export function readSettings(stored: unknown): Settings {
  const values = isRecord(stored) ? stored : {}
  const { checks, sites, highlights, theme, readerScript, pageScript, language, thresholds } =
    values
  const standard = DEFAULT_SETTINGS
  return {
    checks: oneOf(CHECKS, checks, standard.checks),
    sites: readSites(sites),
    highlights: typeof highlights === 'boolean' ? highlights : standard.highlights,
    theme: oneOf(THEMES, theme, standard.theme),
    readerScript: oneOf(READER_SCRIPTS, readerScript, standard.readerScript),
    pageScript: oneOf(READER_SCRIPTS, pageScript, standard.pageScript),
    language: oneOf(LANGUAGES, language, standard.language),
    thresholds: readThresholds(thresholds),
  }
}
