// Plain JavaScript: setup runs it on whatever Node the machine has, before anything is installed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function candidates() {
  if (process.platform === 'darwin') return MAC
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((v) => process.env[v])
    return roots.filter(Boolean).flatMap((root) => WINDOWS.map((path) => join(root, path)))
  }
  const path = (process.env.PATH ?? '').split(':')
  return LINUX.flatMap((name) => [...path, '/usr/bin', '/snap/bin'].map((dir) => join(dir, name)))
}

/**
 * Path of an installed Chromium, Chrome or Edge; `null` where there is none.
 * `DUIDU_BROWSER` names another one.
 * @returns {string | null}
 */
export function findBrowser() {
  const own = process.env.DUIDU_BROWSER
  if (own) return existsSync(own) ? own : null
  return candidates().find((path) => existsSync(path)) ?? null
}
