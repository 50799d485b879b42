import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import { expect, test } from './extension.ts'
import { findFaults } from './find-faults.ts'
import { checkAnnotations } from '#tests/unit/carry/check-annotations.ts'
import { printed } from './printed.ts'

async function save(panel: Page, name: string): Promise<{ name: string; text: string }> {
  const saving = panel.waitForEvent('download')
  await panel.getByRole('button', { name, exact: true }).click()
  const download = await saving
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test.beforeEach(async ({ tab, panel, server }) => {
  await tab.goto(server.url('demo'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  await panel.getByText('Copy, save, print').click()
})

test('a comparison is saved in every form', async ({ panel }) => {
  expect(await findFaults(panel)).toEqual([])
  const markdown = await save(panel, 'Save as Markdown')
  expect(markdown.name).toMatch(/\.md$/)
  expect(markdown.text).toContain('## 戮力同心')
  expect(markdown.text).toContain('> 1月24日市委專題會議')

  const html = await save(panel, 'Save as a page')
  expect(html.text).toContain('<blockquote lang="zh-Hans">')
  expect(html.text).toContain('<blockquote lang="zh-Hant">')
  expect(html.text).toContain('This page: November 5, 2020')
  // Whoever opens it loads nothing, whatever the page's words were.
  expect(html.text).not.toMatch(/<(?:script|link|img|iframe|object)\b|\bon\w+=|@import|url\(/i)

  const passages = await save(panel, 'Passages as a table')
  const [names, ...rows] = parse(passages.text, { bom: true, recordDelimiter: '\r\n' })
  expect(names).toContain('Same characters, %')
  expect(rows.length).toBeGreaterThan(5)
  const page = (row: string[]) => row[names!.indexOf('Date of the page')]
  expect(new Set(rows.map(page))).toEqual(new Set(['2020-11-05']))

  const measures = await save(panel, 'Measures as a table')
  expect(measures.text).toContain('"Temperature checks"')
  expect(measures.text).toContain('"對所有上班人員每天全部實施體溫監測"')
  expect(measures.text).toContain('"对所有上班人员每天全部实施体温监测"')

  const written = JSON.parse((await save(panel, 'Web Annotations')).text)
  expect([...checkAnnotations(written)]).toEqual([])
  const { first } = written
  expect(first.items[0].target.selector[0].exact).toContain('疫情防控工作領導小組')
})

test('annotations find their passages again in the page', async ({ tab, panel }) => {
  const { first } = JSON.parse((await save(panel, 'Web Annotations')).text)
  const bare = (text: string) => text.replace(/\s/g, '')
  const page = bare(await tab.evaluate(() => document.body.innerText))
  for (const { target } of first.items) {
    expect(target.source).toBe(tab.url())
    const [{ exact, prefix, suffix }, { start, end }] = target.selector
    expect(page).toContain(bare(exact))
    expect(Array.from(exact as string)).toHaveLength(end - start)
    // Beside it on the page stands what the selector says.
    expect(page).toContain(bare(exact) + bare(suffix).slice(0, 4))
    expect(page).toContain(bare(prefix).slice(-4) + bare(exact))
  }
})

test('a passage is copied with both its sources', async ({ panel, session, server }) => {
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await panel.bringToFront()
  await panel.getByRole('button', { name: 'Copy with sources' }).first().click()
  await expect(panel.getByText('Copied.')).toBeVisible()
  const copied = await panel.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(server.url('demo'))
  expect(copied).toContain('渭南市产投集团')
})

test('a comparison is printed from a page of its own, addresses written out', async ({
  session,
  tab,
  panel,
}) => {
  const address = tab.url()
  const page = await printed(session.context, () =>
    panel.getByRole('button', { name: 'Print' }).click(),
  )
  await expect(page.locator('section')).toHaveCount(2)
  await expect(page.getByRole('link', { name: address })).toBeVisible()
  await expect(page.locator('button, script')).toHaveCount(0)
  expect((await page.pdf()).length).toBeGreaterThan(10_000)
  await page.close()
})
