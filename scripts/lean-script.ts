import type { Plugin } from 'vite'

/** The module with which WXT begins a script that is none of the browser's kinds. */
const BEGINNING = 'virtual:wxt-unlisted-script-entrypoint'
/** Its line that imports the script, as `definition`. */
const IMPORT = /^import definition from .*$/m

/** The library of messages, and the logger that nobody gives it. */
const MESSAGES = '/@webext-core/messaging/'
const LOGGER = /\bconfig\??\.logger\b/g

/**
 * A script that comes into pages with nothing but itself: WXT wraps it in words on faults, and the
 * library of messages writes a diary, that a build for readers never shows. Every page would pay for them.
 */
export function leanScript(): Plugin {
  return {
    name: 'lean-script',
    apply: 'build',
    transform(code, id) {
      if (id.includes(MESSAGES)) return { code: code.replace(LOGGER, 'undefined'), map: null }
      if (!id.includes(BEGINNING)) return null
      const [line] = IMPORT.exec(code) ?? []
      if (line === undefined) throw new Error(`${BEGINNING} does not import the script as it did.`)
      return { code: `${line}\nexport default definition.main()\n`, map: null }
    },
  }
}
