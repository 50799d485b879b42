import { readdir, readFile } from 'node:fs/promises'
import { defineConfig } from 'wxt'

/** Firefox asks for these beside the manifest that all browsers share. */
const GECKO = {
  id: 'duidu@duidu.example',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
}

export default defineConfig({
  modules: ['@wxt-dev/module-svelte'],
  // Every import is written out: what a file uses can be read in it.
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    action: { default_title: '__MSG_openPanel__' },
    // `scripting` reaches pages that were open before the extension came; the content script asks
    // for the same sites, so it adds nothing to what the browser tells at install.
    permissions: ['storage', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: GECKO } }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push('archive.json')
    },
    'build:publicAssets': async (_, files) => {
      const names = (await readdir('seeds')).filter((name) => name.endsWith('.txt'))
      const reports = await Promise.all(
        names.map(async (source) => {
          const text = await readFile(`seeds/${source}`, 'utf8')
          return { source, text, script: 'hant', body: [0, text.length] }
        }),
      )
      files.push({
        relativeDest: 'archive.json',
        contents: JSON.stringify({ format: 1, reports }),
      })
    },
  },
})
