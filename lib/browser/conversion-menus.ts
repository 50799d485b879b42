import { browser } from 'wxt/browser'
import { decide, remember, type Memory } from '#lib/script/conversion-rules.ts'
import { TARGETS, type Target } from '#lib/script/convert.ts'
import { SCRIPT_NAMES } from '#lib/script/script-names.ts'
import {
  loadRules,
  loadTabScript,
  loadTabTarget,
  saveRules,
  watchTabTargets,
} from './conversion-store.ts'
import { converterAtHand } from './converter-at-hand.ts'
import { copyInTab, selectionOf } from './copy-in-tab.ts'
import { hostOf } from './host-of.ts'
import { interfaceText } from './interface-text.ts'
import { languageAtHand } from './language-at-hand.ts'
import { addToMenus } from './menus.ts'
import { pageAccess } from './page-access.ts'
import { patternsOf } from './page-patterns.ts'
import { showSelectionIn, showTabIn } from './show-tab-in.ts'
import { siteOf } from './site-of.ts'

/** The shortcut: to the reader's script, and back. */
const SWITCH = 'switch-script'
const MENU = 'script'
const AS_IT_IS = 'script:as-it-is'
const ALWAYS = 'script:always-site'
const NEVER = 'script:never-site'
const SAME_SCRIPT = 'script:same-script'
const SELECTION = 'script:selection'
const COPY: readonly (readonly [id: string, target: Target, key: string])[] = [
  ['script:copy-hans', 'cn', 'scriptCopyHans'],
  ['script:copy-hant', 't', 'scriptCopyHant'],
]

type Tab = { readonly id?: number | undefined; readonly url?: string | undefined }

const idOf = (target: Target | null) => (target === null ? AS_IT_IS : `script:${target}`)
const nameOf = (target: Target | null) =>
  interfaceText(target === null ? 'scriptAsFound' : SCRIPT_NAMES[target])

function createMenus(): void {
  const create = browser.contextMenus.create
  const contexts: ['page', 'action'] = ['page', 'action']
  create({ id: MENU, title: interfaceText('scriptMenu'), contexts })
  for (const target of [null, ...TARGETS])
    create({
      id: idOf(target),
      parentId: MENU,
      type: 'radio',
      title: nameOf(target),
      checked: target === null,
      contexts,
    })
  create({ id: 'script:line', parentId: MENU, type: 'separator', contexts })
  for (const [id, key] of [
    [ALWAYS, 'scriptAlwaysSite'],
    [NEVER, 'scriptNeverSite'],
    [SAME_SCRIPT, 'scriptSameScript'],
  ] as const)
    create({ id, parentId: MENU, type: 'checkbox', title: interfaceText(key), contexts })
  create({ id: SELECTION, title: interfaceText('scriptSelection'), contexts: ['selection'] })
  for (const [id, , key] of COPY) create({ id, title: interfaceText(key), contexts: ['selection'] })
}

/** Has menus and toolbar button say what the reader is looking at. */
async function tellState(tab: Tab): Promise<void> {
  if (tab.id === undefined) return
  const [rules, target, script] = await Promise.all([
    loadRules(),
    loadTabTarget(tab.id),
    loadTabScript(tab.id),
    languageAtHand(),
  ])
  const site = rules.sites[hostOf(tab.url) ?? '']
  const check = (id: string, checked: boolean) => browser.contextMenus.update(id, { checked })
  const title = target === null ? 'openPanel' : 'openPanelConverted'
  await Promise.all([
    ...[null, ...TARGETS].map((one) => check(idOf(one), one === target)),
    check(ALWAYS, site !== undefined && site !== 'never'),
    check(NEVER, site === 'never'),
    check(SAME_SCRIPT, script !== null && decide(rules, '', script) !== null),
    browser.action.setTitle({ tabId: tab.id, title: interfaceText(title, nameOf(target)) }),
  ])
}

async function tellActiveState(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab) await tellState(tab)
}

async function chooseTarget(tab: number, target: Target | null): Promise<void> {
  if (target !== null) await saveRules({ ...(await loadRules()), target })
  await showTabIn(tab, target)
}

/** Remembers, or forgets, what the reader ticked. */
async function tick(tab: Tab, id: string, checked: boolean): Promise<void> {
  const rules = await loadRules()
  const host = hostOf(tab.url)
  const shown = tab.id === undefined ? null : await loadTabTarget(tab.id)
  const script = tab.id === undefined ? null : await loadTabScript(tab.id)
  const memory: Memory | null =
    id === SAME_SCRIPT
      ? script && { for: 'script', script }
      : host === null
        ? null
        : { for: 'site', host }
  if (!memory || tab.id === undefined) return
  const choice = id === NEVER ? 'never' : (shown ?? rules.target)
  await saveRules(remember(rules, memory, checked ? choice : null))
  if (checked) await showTabIn(tab.id, choice === 'never' ? null : choice)
}

async function copyAs(tab: number, target: Target): Promise<void> {
  const text = await selectionOf(tab)
  const converter = await converterAtHand(target)
  await copyInTab(tab, converter.convert(text))
}

async function onMenu(id: string, checked: boolean, tab: Tab): Promise<void> {
  if (tab.id === undefined) return
  // First of all: browsers let it be asked for only while the click is being handled.
  // The rule stands without it, too, for pages that the reader has converted once.
  const site = id === ALWAYS && checked && tab.url ? siteOf(tab.url) : null
  if (site !== null) pageAccess.ask(patternsOf(site)).catch(reportError)
  const target = TARGETS.find((one) => idOf(one) === id)
  const copy = COPY.find(([own]) => own === id)
  if (target || id === AS_IT_IS) await chooseTarget(tab.id, target ?? null)
  else if (id === SELECTION) await showSelectionIn(tab.id, (await loadRules()).target)
  else if (copy) await copyAs(tab.id, copy[1])
  else await tick(tab, id, checked)
  await tellState(tab)
}

/**
 * Offers conversion in the menus of page, selection and toolbar button and by a shortcut, and keeps
 * them telling what is shown. To be called at every start of the background.
 */
export function offerConversion(): void {
  addToMenus(() => {
    createMenus()
    void tellActiveState()
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, checked }, tab) => {
    if (tab && String(menuItemId).startsWith(MENU)) void onMenu(String(menuItemId), !!checked, tab)
  })
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command !== SWITCH || tab?.id === undefined) return
    const shown = await loadTabTarget(tab.id)
    await showTabIn(tab.id, shown === null ? (await loadRules()).target : null)
  })
  browser.tabs.onActivated.addListener(() => void tellActiveState())
  watchTabTargets(() => void tellActiveState(), new AbortController().signal)
}
