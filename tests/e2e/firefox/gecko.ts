/**
 * What Firefox's own window has, as far as the tests touch it. Seen only by functions that run there
 * (`View.evaluate` on `Firefox.window`).
 */
export interface XulElement extends HTMLElement {
  permanentKey?: object
  readonly browsingContext: { readonly id: number }
  readonly currentURI: { readonly spec: string }
}

interface Extension {
  readonly terminateBackground: () => Promise<void>
  readonly backgroundState: string
  readonly id: string
}

interface Navigables {
  getBrowserById: (id: string) => XulElement | null
  readonly getIdForBrowser: (browser: XulElement) => string
}

interface Permissions {
  readonly permissions: readonly string[]
  readonly origins: readonly string[]
}

/** What the modules that the tests import export. */
interface Modules {
  readonly NavigableManager: Navigables
  readonly ExtensionPermissions: {
    readonly add: (id: string, what: Permissions, emitter: object) => Promise<void>
  }
  readonly AddonManager: {
    readonly getAddonByID: (id: string) => Promise<{
      readonly disable: () => Promise<void>
      readonly enable: () => Promise<void>
    }>
    readonly getUpgradeListener: (id: string) => (() => void) | undefined
  }
}

declare global {
  const ChromeUtils: { readonly importESModule: (address: string) => Modules }
  const Services: {
    readonly locale: { availableLocales: string[]; requestedLocales: string[] }
    readonly prefs: { readonly setIntPref: (name: string, value: number) => void }
  }
  const WebExtensionPolicy: {
    readonly getByID: (id: string) => { readonly extension: Extension } | null
  }
  const SidebarController: {
    readonly isOpen: boolean
    readonly currentID: string
    readonly browser: { readonly contentDocument: Document }
    readonly show: (id: string) => Promise<boolean>
    readonly hide: () => void
  }
  const Ci: { readonly nsITextInputProcessor: object }
  const Cc: {
    readonly '@mozilla.org/text-input-processor;1': {
      readonly createInstance: (what: object) => {
        readonly beginInputTransactionForTests: (window: Window) => boolean
        readonly keydown: (key: KeyboardEvent) => number
        readonly keyup: (key: KeyboardEvent) => boolean
      }
    }
  }
  const PopupNotifications: { readonly isPanelOpen: boolean; readonly panel: HTMLElement }
}
