import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchWithExtension, openPanel, type Session } from './launch.ts'
import { montage } from './montage.ts'
import { servePages, type PageServer } from './serve-pages.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const DEMO_PAGE = join(ROOT, 'tests/fixtures/pages/demo/index.html')
const SCREENSHOT = 'duidu-demo.png'
const SIZE = { width: 1360, height: 900 }
/** How long the panel may take over its answer, in milliseconds. */
const PATIENCE = 15_000

/** What to open: an address as it is; a file through a server, for extensions may not read `file:`. */
async function openable(wanted: string): Promise<{ url: string; server: PageServer | null }> {
  if (/^https?:\/\//.test(wanted)) return { url: wanted, server: null }
  const file = resolve(wanted)
  if (!existsSync(file)) throw new Error(`${wanted}: no such file, and no http address`)
  const server = await servePages(dirname(file))
  return { url: server.url(encodeURIComponent(basename(file))), server }
}

function build(): void {
  const { status } = spawnSync('wxt', ['build'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('the build failed; see above')
}

/** Whether a window can be shown. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

/** Shows page and panel, and with `headless` prints what the panel says instead of staying open. */
async function show(session: Session, url: string, headless: boolean): Promise<void> {
  const { context } = session
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  const panel = await openPanel(session, page)
  if (!headless) {
    console.log('The browser is open; close it to end.')
    await context.waitForEvent('close', { timeout: 0 })
    return
  }
  const answer = panel.locator('main[data-state]:not([data-state="checking"])')
  await answer.waitFor({ timeout: PATIENCE })
  console.log(`${await answer.innerText()}\n`)
  const shots = [await page.screenshot(), await panel.screenshot()]
  await montage(context, shots, 1, SCREENSHOT)
  console.log(`No display: this is what the panel says. A picture is in ${resolve(SCREENSHOT)}`)
}

/** `npm start [-- URL|FILE]`: a browser with the extension, a page and the panel beside it. */
async function demo(wanted = DEMO_PAGE): Promise<void> {
  const { url, server } = await openable(wanted)
  build()
  const userDataDir = await mkdtemp(join(tmpdir(), 'duidu-demo-'))
  const headless = !hasDisplay()
  try {
    const session = await launchWithExtension({
      headless,
      extensionDir: join(ROOT, '.output/chrome-mv3'),
      userDataDir,
      size: SIZE,
    })
    await show(session, url, headless).finally(() => session.context.close())
  } finally {
    await server?.close()
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

try {
  await demo(process.argv[2])
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
