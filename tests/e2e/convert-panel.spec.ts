import { expect, test } from './extension.ts'

test('the panel shows the page in another script, and says in which', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  const choice = panel.getByLabel('Page shown in')
  await choice.selectOption('hk')
  await expect(tab.locator('html')).toHaveAttribute('lang', 'zh-HK')
  await expect(choice).toHaveValue('hk')
  // Another page is shown as it is, and the switch says so.
  await tab.goto(server.url('convert-page/'))
  await expect(choice).toHaveValue('')
  await choice.selectOption('tw')
  await expect(tab.locator('#heading')).toHaveText('計程車和軟體')
  await choice.selectOption('')
  await expect(tab.locator('#heading')).toHaveText('出租车和软件')
})
