import { chooseFromMenu } from './choose-from-menu.ts'
import { expect, test } from './extension.ts'
import { pressShortcut } from './press-shortcut.ts'

const WORDS = '减免两个月租金'

test('words that are selected on a page are looked up from the context menu', async ({
  firefox,
  tab,
  server,
}) => {
  await tab.goto(server.url('unrelated'))
  await tab.evaluate((words) => {
    const line = document.createElement('p')
    line.id = 'line'
    line.textContent = words
    document.body.prepend(line)
  }, WORDS)
  await tab.select('#line')
  await chooseFromMenu(firefox, tab, '#line', 'Duidu', `Look up “${WORDS}”`)
  const panel = await firefox.sidebar()
  await expect.poll(() => panel.text('#view li')).toContain(WORDS)

  await firefox.closeSidebar()
  await tab.select('#line')
  await pressShortcut(firefox, 'L')
  const again = await firefox.sidebar()
  await expect.poll(() => again.text('#view li')).toContain(WORDS)
  await firefox.closeSidebar()
})

test('words are found in the archive as they are typed, in the other script too', async ({
  panel,
}) => {
  await panel.click('[role=tab]', 'Look up')
  await panel.click('input[type=search]')
  await panel.type('減免兩個月租金')
  await expect.poll(() => panel.text('#view li')).toContain(WORDS)
})
