import { browser } from 'wxt/browser'
import { decide, remember, type Memory } from '#lib/script/conversion-rules.ts'
import { TARGETS, type Target } from '#lib/script/convert.ts'
import { originalSelection } from '#lib/script/original-selection.ts'
import { SCRIPT_NAMES } from '#lib/script/script-names.ts'
import {
  loadRules,
  loadTabScript,
  loadTabTarget,
  saveRules,
  watchRules,
  watchTabScripts,
  watchTabTargets,
} from './conversion-store.ts'
import { inTurnFor, noteShown } from './conversion-state.ts'
import { converterAtHand } from './converter-at-hand.ts'
import { copyInTab, selectionOf } from './copy-in-tab.ts'
import { hostOf } from './host-of.ts'
import { interfaceText } from './interface-text.ts'
import { languageAtHand } from './language-at-hand.ts'
import { forgetTicks, tickMenu } from './menu-ticks.ts'
import { addToMenus } from './menus.ts'
import { messenger } from './messenger.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { pageAccess } from './page-access.ts'
import { patternsOf } from './page-patterns.ts'
import { showNow, showSelectionIn, showTabIn } from './show-tab-in.ts'
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

/** Has the toolbar button of a tab say what its page is shown in; the browser forgets it with each page. */
async function tellButton(tabId: number): Promise<void> {
  const [target] = await Promise.all([loadTabTarget(tabId), languageAtHand()])
  const key = target === null ? 'openPanel' : 'openPanelConverted'
  const title = interfaceText(key, nameOf(target))
  // A tab that was closed meanwhile has no button.
  await browser.action.setTitle({ tabId, title }).catch(() => undefined)
}

/** Has the menus say what the reader is looking at. */
async function tellMenus(tab: Tab): Promise<void> {
  if (tab.id === undefined) return
  const [rules, target, script] = await Promise.all([
    loadRules(),
    loadTabTarget(tab.id),
    loadTabScript(tab.id),
  ])
  const site = rules.sites[hostOf(tab.url) ?? '']
  await Promise.all([
    ...[null, ...TARGETS].map((one) => tickMenu(idOf(one), one === target)),
    tickMenu(ALWAYS, site !== undefined && site !== 'never'),
    tickMenu(NEVER, site === 'never'),
    tickMenu(SAME_SCRIPT, script !== null && decide(rules, '', script) !== null),
  ])
}

/** What was looked up first and is told last would be of the tab before. */
const inOrder = oneAfterAnother()

/** Menus are the same in all windows: they tell of the tab in front of `windowId`, or of the window in front. */
function tellFront(windowId?: number): Promise<void> {
  return inOrder(async () => {
    const which = windowId === undefined ? { lastFocusedWindow: true } : { windowId }
    const [tab] = await browser.tabs.query({ active: true, ...which })
    if (tab) await tellMenus(tab)
  })
}

/** Has the button of a tab, and the menus, say what is shown. */
export async function tellConversion(tab: number): Promise<void> {
  await Promise.all([tellButton(tab), tellFront()])
}

async function chooseTarget(tab: number, target: Target | null): Promise<void> {
  if (target !== null) await saveRules({ ...(await loadRules()), target })
  await showTabIn(tab, target)
}

/** Remembers, or forgets, what the reader ticked. */
async function tick(tab: Tab, id: string, checked: boolean): Promise<void> {
  const { id: number } = tab
  if (number === undefined) return
  const rules = await loadRules()
  const host = hostOf(tab.url)
  const shown = await inTurnFor(number, () => noteShown(number))
  const script = await loadTabScript(number)
  const memory: Memory | null =
    id === SAME_SCRIPT
      ? script && { for: 'script', script }
      : // A file has no site.
        !host
        ? null
        : { for: 'site', host }
  if (!memory) return
  const choice = id === NEVER ? 'never' : (shown ?? rules.target)
  await saveRules(remember(rules, memory, checked ? choice : null))
  if (checked) await showTabIn(number, choice === 'never' ? null : choice)
}

/** To the reader's script, or back: by what the page shows at this moment. */
function switchScript(tab: number): Promise<boolean> {
  return inTurnFor(tab, async () => {
    const shown = await noteShown(tab)
    return showNow(tab, shown === null ? (await loadRules()).target : null)
  })
}

async function copyAs(tab: number, target: Target): Promise<void> {
  const [text, texts, converter] = await Promise.all([
    selectionOf(tab),
    // Nobody is there in a page that was not converted.
    messenger.sendMessage('tellSelected', undefined, tab).catch(() => []),
    converterAtHand(target),
  ])
  await copyInTab(tab, converter.convert(originalSelection(text, texts)))
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
  await inOrder(() => tellMenus(tab))
}

/**
 * Offers conversion in the menus of page, selection and toolbar button and by a shortcut, and keeps
 * them telling what is shown. To be called at every start of the background.
 */
export function offerConversion(): void {
  addToMenus(() => {
    createMenus()
    forgetTicks()
    void tellFront()
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, checked }, tab) => {
    const id = String(menuItemId)
    if (!id.startsWith(MENU)) return
    // The browser has ticked what was clicked, whatever comes of it.
    forgetTicks()
    // In a sidebar there is no tab.
    void (tab ? onMenu(id, !!checked, tab) : tellFront())
  })
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command !== SWITCH || tab?.id === undefined) return
    await switchScript(tab.id)
  })
  const { signal } = new AbortController()
  browser.tabs.onActivated.addListener(({ tabId }) => void tellConversion(tabId))
  // Not on phones: these have no windows.
  browser.windows?.onFocusChanged.addListener((id) => {
    if (id !== browser.windows.WINDOW_ID_NONE) void tellFront(id)
  })
  watchTabTargets((tab) => void tellConversion(tab), signal)
  watchTabScripts(() => void tellFront(), signal)
  watchRules(() => void tellFront(), signal)
}
