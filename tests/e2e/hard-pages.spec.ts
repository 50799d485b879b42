import { expect, test } from './extension.ts'

test('an article without any semantics is found among lists of links', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('nested'))
  const passage = panel.locator('blockquote').first()
  await expect(passage).toContainText('再调度、再部署、再落实')
  await expect(panel.locator('main')).not.toContainText('疫情防控工作领导小组办公室通知公告汇总')
})

test('text that stands right in the body is read', async ({ tab, panel, server }) => {
  await tab.goto(server.url('body-only'))
  await expect(panel.getByRole('article')).toContainText('新建10条熔喷布生产线')
})

test('glosses over the characters are left out', async ({ tab, panel, server }) => {
  await tab.goto(server.url('ruby'))
  const passage = panel.locator('blockquote').first()
  await expect(passage).toContainText('一六一队党委未雨绸缪，下拨专项资金提前购买储备防疫物资')
  await expect(passage).not.toContainText('dǎng')
})

test('text that nobody sees or that the reader types is not read', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('hidden'))
  await expect(panel.getByRole('heading', { name: 'No related report' })).toBeVisible()
})

test('markup in text and title is shown as the text that it is', async ({ tab, panel, server }) => {
  await tab.goto(server.url('hostile'))
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=')
  await expect(panel.locator('blockquote').first()).toContainText('消毒液90公斤')
  await expect(panel.locator('main img, main script, main b > b')).toHaveCount(0)
  expect(await panel.title()).toBe('Duidu 对读')
  expect(await tab.title()).toContain('怎样写标题')
})
