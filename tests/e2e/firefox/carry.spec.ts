import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './extension.ts'

test.beforeEach(async ({ tab, panel, server }) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => panel.count('article')).toBe(2)
  await panel.click('summary', 'Copy, save, print')
})

/** The file of that kind that the browser has saved. */
async function saved(downloads: string, ending: string): Promise<string> {
  const name = (await readdir(downloads)).find((file) => file.endsWith(ending))
  if (name === undefined) return ''
  // It may be on its way from its first name to its last.
  return readFile(join(downloads, name), 'utf8').catch(() => '')
}

const FORMS = [
  ['Save as Markdown', '.md', '## 戮力同心'],
  ['Save as a page', '.html', '<blockquote lang="zh-Hans">'],
  ['Passages as a table', '.csv', '"Same characters, %"'],
  ['Measures as a table', '.measures.csv', '"Temperature checks"'],
  ['Web Annotations', '.jsonld', '疫情防控工作領導小組'],
] as const

for (const [button, ending, words] of FORMS)
  test(`a comparison is saved: ${button}`, async ({ panel, downloads }) => {
    await panel.click('button', button)
    await expect.poll(() => saved(downloads, ending)).toContain(words)
  })

test('a passage is copied with both its sources', async ({ firefox, panel, server }) => {
  await panel.click('button', 'Copy with sources')
  await expect.poll(() => panel.text()).toContain('Copied.')
  const copied = await firefox.clipboard()
  expect(copied).toContain(server.url('demo'))
  expect(copied).toContain('渭南市产投集团')
})
