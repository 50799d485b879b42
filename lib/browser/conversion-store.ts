import { browser } from 'wxt/browser'
import { readRules, type ConversionRules } from '#lib/script/conversion-rules.ts'
import type { Script } from '#lib/script/script.ts'
import type { Target } from '#lib/script/convert.ts'

const RULES = 'conversion'
const keyOf = (tab: number) => `script:${tab}`

/** The reader's rules for converting, kept with the browser's profile. */
export async function loadRules(): Promise<ConversionRules> {
  return readRules((await browser.storage.local.get(RULES))[RULES])
}

export async function saveRules(rules: ConversionRules): Promise<void> {
  await browser.storage.local.set({ [RULES]: rules })
}

/** What each tab shows, for as long as its page stays: it outlives the background. */
export async function loadTabTarget(tab: number): Promise<Target | null> {
  const key = keyOf(tab)
  return ((await browser.storage.session.get(key))[key] as Target | undefined) ?? null
}

export async function saveTabTarget(tab: number, target: Target | null): Promise<void> {
  if (target === null) await browser.storage.session.remove(keyOf(tab))
  else await browser.storage.session.set({ [keyOf(tab)]: target })
}

const scriptKeyOf = (tab: number) => `written:${tab}`

/** The script that the page of each tab is written in, before any conversion; null: not known. */
export async function loadTabScript(tab: number): Promise<'hans' | 'hant' | null> {
  const key = scriptKeyOf(tab)
  return ((await browser.storage.session.get(key))[key] as 'hans' | 'hant' | undefined) ?? null
}

export async function saveTabScript(tab: number, script: Script): Promise<void> {
  const key = scriptKeyOf(tab)
  if (script === 'mixed') await browser.storage.session.remove(key)
  else await browser.storage.session.set({ [key]: script })
}

/** What is true of a tab or not, for as long as the browser runs. */
function tabFlag(name: string) {
  const keyOf = (tab: number) => `${name}:${tab}`
  return {
    async load(tab: number): Promise<boolean> {
      const key = keyOf(tab)
      return (await browser.storage.session.get(key))[key] === true
    },
    async save(tab: number, isSo: boolean): Promise<void> {
      if (isSo) await browser.storage.session.set({ [keyOf(tab)]: true })
      else await browser.storage.session.remove(keyOf(tab))
    },
  }
}

/** Whether the converting script was brought into the page of a tab. */
export const { load: loadBrought, save: saveBrought } = tabFlag('converter')

/** Whether the reader wants the page of a tab as it is, whatever the rules say. */
export const { load: loadAsItIs, save: saveAsItIs } = tabFlag('as-it-is')

/** In the session: whether a page was converted. In the profile: on which day the last one was. */
const CONVERTED = 'converted'
const DAY = 24 * 60 * 60 * 1000
/** Who has converted nothing for so many days has likely stopped. */
const STILL_CONVERTS = 30

const today = () => Math.floor(Date.now() / DAY)

async function lastDay(): Promise<number> {
  const day = (await browser.storage.local.get(CONVERTED))[CONVERTED]
  return typeof day === 'number' ? day : -Infinity
}

/** Whether a page was converted, by hand or by a rule of the reader's, in this session or the last 30 days. */
export async function convertsPages(): Promise<boolean> {
  const here = (await browser.storage.session.get(CONVERTED))[CONVERTED] === true
  return here || today() - (await lastDay()) <= STILL_CONVERTS
}

/** Notes that the page of a tab was converted; of private windows nothing stays. */
export async function noteConversion(tab: number): Promise<void> {
  await browser.storage.session.set({ [CONVERTED]: true })
  // It may be closed by now.
  const shown = await browser.tabs.get(tab).catch(() => null)
  if (shown && !shown.incognito && (await lastDay()) !== today())
    await browser.storage.local.set({ [CONVERTED]: today() })
}

/** As if the reader had never converted a page. */
export async function forgetConverting(): Promise<void> {
  await Promise.all([
    browser.storage.session.remove(CONVERTED),
    browser.storage.local.remove(CONVERTED),
  ])
}

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>

function watch(
  area: 'local' | 'session',
  listener: (changes: Changes) => void,
  signal: AbortSignal,
): void {
  const { onChanged } = browser.storage[area]
  onChanged.addListener(listener)
  signal.addEventListener('abort', () => onChanged.removeListener(listener))
}

/** Calls `onChange` when a tab is shown in another script. */
export function watchTabTargets(
  onChange: (tab: number, target: Target | null) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Changes) => {
    for (const [key, { newValue }] of Object.entries(changes))
      if (key.startsWith('script:'))
        onChange(Number(key.slice('script:'.length)), (newValue as Target | undefined) ?? null)
  }
  watch('session', listener, signal)
}

/** Calls `onChange` when it is known of a tab in which script it is written, or no longer known. */
export function watchTabScripts(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Changes) => {
    if (Object.keys(changes).some((key) => key.startsWith('written:'))) onChange()
  }
  watch('session', listener, signal)
}

/** Calls `onChange` when the reader's rules have changed. */
export function watchRules(onChange: () => void, signal: AbortSignal): void {
  watch('local', (changes) => RULES in changes && onChange(), signal)
}
