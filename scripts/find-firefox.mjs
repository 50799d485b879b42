// Plain JavaScript: setup runs it on whatever Node the machine has, before anything is installed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const LINUX = ['firefox-esr', 'firefox']
const MAC = ['/Applications/Firefox.app/Contents/MacOS/firefox']
const WINDOWS = 'Mozilla Firefox\\firefox.exe'

function candidates() {
  if (process.platform === 'darwin') return MAC
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)'].map((name) => process.env[name])
    return roots.filter(Boolean).map((root) => join(root, WINDOWS))
  }
  const path = (process.env.PATH ?? '').split(':')
  return LINUX.flatMap((name) => [...path, '/usr/bin'].map((dir) => join(dir, name)))
}

/**
 * Path of an installed Firefox; `null` where there is none. `DUIDU_FIREFOX` names another one.
 * @returns {string | null}
 */
export function findFirefox() {
  const own = process.env.DUIDU_FIREFOX
  if (own) return existsSync(own) ? own : null
  return candidates().find((path) => existsSync(path)) ?? null
}
