// Installs what is missing, and says in one line what it cannot install. Runs on any Node from 18 on,
// before anything else is there: plain JavaScript, Node's own modules only.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'
import { findFirefox } from './find-firefox.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const WANTED_NODE = [22, 18]
/** What `npm test` asks for beside what everything needs. */
const WITH_FIREFOX = '--firefox'

function fail(message) {
  console.error(`setup: ${message}`)
  process.exit(1)
}

function run(command, args, options = {}) {
  const windows = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: windows,
    ...options,
  })
  return !error && status === 0
}

/** npm writes what it installed into node_modules; it must hold every package that the lockfile names. */
function dependenciesAreCurrent() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const have = read(installed)
  return Object.entries(read(join(ROOT, 'package-lock.json'))).every(
    ([path, entry]) => path === '' || entry.optional || have[path]?.version === entry.version,
  )
}

function installDependencies() {
  if (dependenciesAreCurrent()) return
  console.log('setup: installing dependencies (npm ci) …')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    fail('npm ci failed; see above. Is the npm registry reachable?')
}

/** npm puts node_modules/.bin first in the PATH of scripts: there is the Node that the lockfile pins. */
function checkNode() {
  const own = join(ROOT, 'node_modules', '.bin', 'node')
  const node = existsSync(own) ? own : 'node'
  const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  const [major = 0, minor = 0] = (stdout ?? '').trim().split('.').map(Number)
  const [wantMajor, wantMinor] = WANTED_NODE
  if (major < wantMajor || (major === wantMajor && minor < wantMinor))
    fail(
      `Node ${WANTED_NODE.join('.')} or newer is needed (found ${stdout?.trim() || 'none'}): https://nodejs.org`,
    )
}

/** Root runs apt-get as it is, others through sudo if it asks for no password. */
function aptInstall(packages) {
  const apt = (args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] }
    if (process.getuid?.() === 0) return run('apt-get', args, quiet)
    return run('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], quiet)
  }
  console.log(`setup: installing ${packages.join(', ')} (apt-get) …`)
  return (
    apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  )
}

function installBrowser() {
  const missing = []
  if (!findBrowser()) missing.push('chromium')
  if (process.platform === 'linux' && !existsSync('/usr/share/fonts/opentype/noto'))
    missing.push('fonts-noto-cjk')
  if (missing.length === 0) return
  const debian = existsSync('/usr/bin/apt-get')
  if (debian && aptInstall(missing)) return
  if (findBrowser()) {
    console.warn(
      'setup: no Noto CJK font found; Chinese text may show as boxes. Debian: apt-get install fonts-noto-cjk',
    )
    return
  }
  if (debian)
    fail(
      `could not install ${missing.join(' and ')}; as root: apt-get install ${missing.join(' ')}`,
    )
  fail('no Chrome, Chromium or Edge found; install one, or name it in DUIDU_BROWSER')
}

/** Firefox is for its tests alone: without it all others can be run. */
function installFirefox() {
  if (findFirefox()) return
  if (existsSync('/usr/bin/apt-get') && aptInstall(['firefox-esr'])) return
  console.warn(
    'setup: no Firefox found, its tests are left out. Install one (Debian: apt-get install firefox-esr), or name it in DUIDU_FIREFOX',
  )
}

installDependencies()
checkNode()
installBrowser()
if (process.argv.includes(WITH_FIREFOX)) installFirefox()
