import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './extension.ts'

const ROWS = '#view li'
const REPORT = `港口集团疫情防控纪实
2020年3月1日
港口集团成立疫情防控工作领导小组,主要负责人任组长。
装卸公司对候船大厅每天消毒三次,为码头工人储备口罩5000个。`

test('an own report is imported, outlives the background, is found, and removed for good', async ({
  firefox,
  panel,
  downloads,
}) => {
  const file = join(downloads, 'port.txt')
  await writeFile(file, REPORT)
  await panel.click('[role=tab]', 'Archive')
  await expect.poll(() => panel.count(ROWS)).toBe(5)
  await panel.chooseFiles('input[type=file]', [file])
  await expect.poll(() => panel.text(ROWS)).toContain('港口集团')

  await firefox.stopBackground()
  await firefox.closeSidebar()
  const again = await firefox.openSidebar()
  await again.click('[role=tab]', 'Archive')
  await expect.poll(() => again.text(ROWS)).toContain('港口集团')
  await again.click('[role=tab]', 'Look up')
  await again.click('input[type=search]')
  await again.type('候船大廳每天消毒')
  await expect.poll(() => again.text(ROWS)).toContain('港口集团')

  await again.click('[role=tab]', 'Archive')
  await again.click('#view li button', 'Remove')
  await again.click('button', 'Remove for good')
  await expect.poll(() => again.count(ROWS)).toBe(5)
})

test('a report is read in any script, its marks in place', async ({ panel }) => {
  await panel.click('[role=tab]', 'Archive')
  await panel.click('#view li button', '渭南市产投集团')
  await panel.choose('select[aria-label=Script]', 'tw')
  await expect.poll(() => panel.text('h1')).toContain('全面打響疫情防控阻擊戰')
  await expect.poll(() => panel.text('mark.measure')).toContain('勤務車輛進行全面消毒')
  await panel.choose('select[aria-label=Script]', '')
  await expect.poll(() => panel.text('h1')).toContain('全面打响疫情防控阻击战')
})

test('the page in front is added to the archive', async ({ tab, panel, server }) => {
  await tab.goto(server.url('unrelated'))
  await expect.poll(() => panel.text()).toContain('No related report')
  await panel.click('[role=tab]', 'Archive')
  await panel.click('button', 'Add this page')
  await expect.poll(() => panel.count(ROWS)).toBe(6)
  await panel.click('[role=tab]', 'Passages')
  await expect.poll(() => panel.text()).toContain('This page is in the archive.')
  await tab.goto(`${server.url('unrelated')}?from=elsewhere`)
  await expect.poll(() => panel.text('article')).toContain('Mostly the same text')
  await panel.click('[role=tab]', 'Archive')
  await panel.click('button', 'Remove')
  await panel.click('button', 'Remove for good')
  await expect.poll(() => panel.count(ROWS)).toBe(5)
})
