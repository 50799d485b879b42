import { chooseFromMenu } from './choose-from-menu.ts'
import { expect, test } from './extension.ts'
import { pressShortcut } from './press-shortcut.ts'

const SWITCH = '.script select'
const PLAIN = '出租车和软件'
const SHOWN = { cn: PLAIN, t: '出租車和軟件', tw: '計程車和軟體', hk: '出租車和軟件' } as const

test('the page is shown in each script, and given back to the character', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  const markup = () => tab.evaluate(() => new XMLSerializer().serializeToString(document))
  const before = await markup()
  for (const [target, words] of Object.entries(SHOWN)) {
    await panel.choose(SWITCH, target)
    await expect.poll(() => tab.text('#heading')).toBe(words)
  }
  expect(await tab.text('#split')).toBe('他的頭髮很乾淨，皇后在後面。')
  expect(await tab.text('#kept code')).toBe('头发')
  await panel.choose(SWITCH, '')
  await expect.poll(markup).toBe(before)
})

test('context menu and shortcut convert the page and give it back', async ({
  firefox,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  await chooseFromMenu(firefox, tab, '#heading', 'Show this page in', 'Traditional (Taiwan)')
  await expect.poll(() => tab.text('#heading')).toBe(SHOWN.tw)
  await expect
    .poll(() =>
      panel.evaluate(() => document.querySelector<HTMLSelectElement>('.script select')!.value),
    )
    .toBe('tw')
  await pressShortcut(firefox, 'J')
  await expect.poll(() => tab.text('#heading')).toBe(PLAIN)
  await pressShortcut(firefox, 'J')
  await expect.poll(() => tab.text('#heading')).toBe(SHOWN.tw)
  await chooseFromMenu(firefox, tab, '#heading', 'Show this page in', 'As written')
  await expect.poll(() => tab.text('#heading')).toBe(PLAIN)
})

test('a selection is converted alone, and copied in another script', async ({
  firefox,
  tab,
  panel: _,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  await tab.select('#split')
  await chooseFromMenu(firefox, tab, '#split', 'Duidu', 'Copy as Traditional')
  await expect.poll(() => firefox.clipboard()).toBe('他的頭髮很乾淨，皇后在後面。')
  expect(await tab.text('#split')).toBe('他的头发很干净，皇后在后面。')
  await chooseFromMenu(firefox, tab, '#split', 'Duidu', 'Convert selection')
  await expect.poll(() => tab.text('#split')).toBe('他的頭髮很乾淨，皇后在後面。')
  expect(await tab.text('#heading')).toBe(PLAIN)
})

test('an update waits for the next start: with it all would go that is known of the page', async ({
  firefox,
}) => {
  await expect.poll(() => firefox.updateWaits()).toBe(true)
  await firefox.stopBackground()
  expect(await firefox.updateWaits()).toBe(true)
})

test('text that comes later is converted, too', async ({ tab, panel, server }) => {
  await tab.goto(server.url('convert-page/'))
  await panel.choose(SWITCH, 't')
  await expect.poll(() => tab.text('#heading')).toBe(SHOWN.t)
  await tab.evaluate(() => {
    const late = document.createElement('p')
    late.id = 'late'
    late.textContent = '后来的头发'
    document.body.append(late)
  })
  await expect.poll(() => tab.text('#late')).toBe('後來的頭髮')
})
