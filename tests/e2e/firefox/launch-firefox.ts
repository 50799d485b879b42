import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFirefox } from '#scripts/find-firefox.mjs'
import { connectBidi } from './connect-bidi.ts'
import { Firefox, EXTENSION_ID, EXTENSION_HOST } from './firefox.ts'

export interface FirefoxOptions {
  /** The built extension: a folder with a manifest. */
  readonly extensionDir: string
  /** Where the browser saves what is downloaded. */
  readonly downloads?: string
  /** The pages that the extension may read: `all` as if the reader had chosen so, or `none`. */
  readonly access?: 'all' | 'none'
  readonly dark?: boolean
}

type Prefs = Readonly<Record<string, string | number | boolean>>

/** A new profile talks of itself, and popups take no click at first; neither helps here. */
const QUIET: Prefs = {
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
  'security.notification_enable_delay': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
}

/** How long the browser may take to start, in milliseconds. */
const PATIENCE = 30_000

async function makeProfile({ downloads, dark }: FirefoxOptions): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'duidu-firefox-'))
  const prefs: Prefs = {
    ...QUIET,
    ...(downloads ? { 'browser.download.dir': downloads } : {}),
    ...(dark ? { 'ui.systemUsesDarkTheme': 1 } : {}),
  }
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  await writeFile(join(profile, 'user.js'), lines.join(''))
  return profile
}

/** The address at which the browser says that it listens. */
function listening(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Firefox did not start:\n${said}`)), PATIENCE)
    browser.stderr?.on('data', (data) => {
      said += String(data)
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    })
    browser.once('exit', () => {
      clearTimeout(timer)
      reject(new Error(`Firefox ended at once:\n${said}`))
    })
  })
}

/** Starts an installed Firefox, without a window, with a profile of its own and the extension. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const path = findFirefox()
  if (path === null)
    throw new Error('No Firefox found: install firefox-esr, or name one in DUIDU_FIREFOX.')
  const profile = await makeProfile(options)
  const browser = spawn(
    path,
    [
      ...['--headless', '--no-remote', '--profile', profile, '--width', '1280', '--height', '900'],
      // System access: the sidebar, menus and questions of the browser's own are out of reach else.
      ...['--remote-debugging-port=0', '--remote-allow-system-access', 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const gone = once(browser, 'exit')
  const end = async () => {
    browser.kill()
    await gone
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    const bidi = await connectBidi(await listening(browser))
    return await Firefox.begin(bidi, options, async () => {
      bidi.close()
      await end()
    })
  } catch (error) {
    await end()
    throw error
  }
}
