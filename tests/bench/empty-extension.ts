import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const MANIFEST = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  permissions: ['sidePanel'],
  side_panel: { default_path: 'sidepanel.html' },
}
const PAGE =
  '<!doctype html><title>Empty</title><article>空</article><script src="script.js"></script>'

/** Chromium names an unpacked extension after its folder: the first half of a hash, in letters a–p. */
function idOf(folder: string): string {
  const half = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return [...half].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('')
}

/**
 * Writes an extension whose panel has one word in it: it opens as fast as the browser can. Returns
 * the extension's id.
 */
export async function emptyExtension(folder: string): Promise<string> {
  await mkdir(folder)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST))
  await writeFile(join(folder, 'sidepanel.html'), PAGE)
  await writeFile(join(folder, 'script.js'), "performance.mark('script')")
  return idOf(folder)
}
