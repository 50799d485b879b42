import { TARGETS, type Target } from './convert.ts'
import type { Script } from './script.ts'

/** What the reader wants converted without asking. */
export interface ConversionRules {
  /** The script that the reader converts to, unless told otherwise: the last one chosen. */
  readonly target: Target
  /** By host: always to a target, or never. */
  readonly sites: Readonly<Record<string, Target | 'never'>>
  /** By the script of a page; `null`: as it is. */
  readonly scripts: Readonly<Record<'hans' | 'hant', Target | null>>
}

const NO_RULES: ConversionRules = {
  target: 'tw',
  sites: {},
  scripts: { hans: null, hant: null },
}

/** What a choice is remembered for. */
export type Memory =
  | { readonly for: 'site'; readonly host: string }
  | { readonly for: 'script'; readonly script: 'hans' | 'hant' }

const isTarget = (value: unknown): value is Target => TARGETS.some((target) => target === value)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The rules in stored data; what is missing or of another kind counts as not set. */
export function readRules(stored: unknown): ConversionRules {
  if (!isRecord(stored)) return NO_RULES
  const { target, sites, scripts } = stored
  const known = isRecord(sites) ? Object.entries(sites) : []
  const byScript = isRecord(scripts) ? scripts : {}
  return {
    target: isTarget(target) ? target : NO_RULES.target,
    sites: Object.fromEntries(
      known.filter((entry): entry is [string, Target | 'never'] => {
        return entry[0] !== '' && (isTarget(entry[1]) || entry[1] === 'never')
      }),
    ),
    scripts: {
      hans: isTarget(byScript.hans) ? byScript.hans : null,
      hant: isTarget(byScript.hant) ? byScript.hant : null,
    },
  }
}

/** What a page is to be shown in without being asked; `null`: as it is. A site goes before its script. */
export function decide(rules: ConversionRules, host: string, script: Script | null): Target | null {
  const site = rules.sites[host]
  if (site !== undefined) return site === 'never' ? null : site
  return script === 'hans' || script === 'hant' ? rules.scripts[script] : null
}

/**
 * Whether the reader may yet have a page shown in the script chosen last: it is in the other one, and
 * its site is not to be left alone.
 */
export function mayBeWanted(rules: ConversionRules, host: string, script: Script | null): boolean {
  return rules.sites[host] !== 'never' && script === (rules.target === 'cn' ? 'hant' : 'hans')
}

/**
 * The rules with one more, or one forgotten (`null`). A site can also be left alone for good
 * (`never`); a script is so by having no rule.
 */
export function remember(
  rules: ConversionRules,
  memory: Memory,
  choice: Target | 'never' | null,
): ConversionRules {
  if (memory.for === 'script') {
    const target = choice === 'never' ? null : choice
    return { ...rules, scripts: { ...rules.scripts, [memory.script]: target } }
  }
  const others = Object.entries(rules.sites).filter(([host]) => host !== memory.host)
  const own = choice === null ? [] : [[memory.host, choice] as const]
  return { ...rules, sites: Object.fromEntries([...others, ...own]) }
}
