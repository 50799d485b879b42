import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { defineConfig } from 'wxt'
import { buildArchive } from '#lib/archive/build.ts'
import { ALL_PAGES } from '#lib/browser/page-patterns.ts'
import { decodeReport } from '#lib/report/decode.ts'
import { leanPage } from './scripts/lean-page.ts'
import { leanScript } from './scripts/lean-script.ts'
import { DICTIONARY_PATHS, packDictionaries } from './scripts/pack-dictionaries.ts'

/** The first versions that have all that is used. */
const [CHROMIUM, FIREFOX] = ['120', '142']

/** Firefox asks for these beside the manifest that all browsers share. */
const GECKO = {
  id: 'duidu@duidu.example',
  strict_min_version: `${FIREFOX}.0`,
  data_collection_permissions: { required: ['none'] },
}

/** The archive of the reports in `seeds/`, as the extension carries it. */
async function bundledArchive(): Promise<string> {
  const names = (await readdir('seeds')).filter((name) => name.endsWith('.txt')).sort()
  const sources = await Promise.all(
    names.map(async (source) => ({
      source,
      text: decodeReport(await readFile(`seeds/${source}`), source),
    })),
  )
  return JSON.stringify(buildArchive(sources))
}

export default defineConfig({
  modules: ['@wxt-dev/module-svelte'],
  // Every import is written out: what a file uses can be read in it.
  imports: false,
  manifestVersion: 3,
  // Styles in words that these browsers know; else each is written twice, for older ones.
  vite: () => ({ build: { cssTarget: [`chrome${CHROMIUM}`, `firefox${FIREFOX}`] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    action: {
      default_title: '__MSG_openPanel__',
      // Else Firefox keeps the button, and what its badge counts, behind the menu of extensions.
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    // None of these says anything at install. `activeTab` with `scripting`: a click on the button
    // has this page compared. Pages that are compared by themselves are asked for when wanted.
    permissions: [
      'storage',
      'activeTab',
      'scripting',
      'contextMenus',
      // "Copy as Simplified": the browser tells nothing of it at install.
      'clipboardWrite',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // None is Alt+Shift and a letter of Firefox's menu bar (F, E, V, S, B, T, H): that opens the menu.
    // Nor one that Chromium gives to nobody (A, B, C, N, P, R, T, W, X, Z).
    commands: {
      // The toolbar button.
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      'look-up': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_lookUpShortcut__',
      },
      'switch-script': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_scriptShortcut__',
      },
      'switch-highlights': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_highlightsShortcut__',
      },
    },
    optional_host_permissions: ALL_PAGES,
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: GECKO } }
      : {
          minimum_chrome_version: CHROMIUM,
          // As Firefox does: long texts travel in a third of the time. Before 148: JSON.
          message_serialization: 'structured_clone',
        }),
  }),
  hooks: {
    // The panel opens often, and shall answer at once: it shares no chunks with other pages.
    'entrypoints:grouped': (_, groups) => {
      for (const group of groups.filter(Array.isArray)) {
        const at = group.findIndex(({ type }) => type === 'sidepanel')
        if (at >= 0) groups.push(group.splice(at, 1))
      }
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type === 'unlisted-script') config.plugins!.push(leanScript())
      if (entrypoint?.type !== 'sidepanel') return
      const folder = dirname(entrypoint.inputPath)
      config.plugins!.push(leanPage(entrypoint.inputPath, `${folder}/panel.ts`))
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push('archive.json', ...DICTIONARY_PATHS)
    },
    'build:publicAssets': async ({ config }, files) => {
      files.push(...(await packDictionaries(`${config.wxtDir}/dictionaries`)))
      files.push({ relativeDest: 'archive.json', contents: await bundledArchive() })
    },
  },
})
