import { join } from 'node:path'
import type { Plugin } from 'vite'

/** The module with which WXT begins a script that is none of the browser's kinds. */
const BEGINNING = 'virtual:wxt-unlisted-script-entrypoint'
/** Its line that imports the script, as `definition`. */
const IMPORT = /^import definition from .*$/m

/** The library of messages, and the options that nobody gives it. */
const MESSAGES = '/@webext-core/messaging/'
const OPTIONS = /\bconfig\??\.(?:logger|verifyMessageData|throwOnUnknownMessageFormat)\b/g

/** How errors travel with it: any errors, in a circle of causes if need be. */
const ERRORS = '@aklinker1/zero-serialize-error'

/**
 * A script that comes into pages with nothing but itself: WXT wraps it in words on faults, and the
 * library of messages writes a diary and copies errors with all that hangs on them, which a build for
 * readers never shows. Every page would pay for them.
 */
export function leanScript(): Plugin {
  return {
    name: 'lean-script',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === ERRORS ? join(import.meta.dirname, 'lean-errors.ts') : null),
    transform(code, id) {
      if (id.includes(MESSAGES)) return { code: code.replace(OPTIONS, 'undefined'), map: null }
      if (!id.includes(BEGINNING)) return null
      const [line] = IMPORT.exec(code) ?? []
      if (line === undefined) throw new Error(`${BEGINNING} does not import the script as it did.`)
      return { code: `${line}\nexport default definition.main()\n`, map: null }
    },
  }
}
