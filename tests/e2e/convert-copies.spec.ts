import { expect, test } from './extension.ts'
import { markupOf } from './markup-of.ts'
import { showTabIn } from './show-tab-in.ts'

test.beforeEach(async ({ session, tab, server }) => {
  await tab.route('**/copies.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<h1 title="软件">头发</h1><p>繁体字写作<b>軟體</b></p><p><i>软体</i></p>
        <select><optgroup label="软件"><option label="头发" value="发">头发</option></optgroup></select>
        <div label="头发"></div>`,
    }),
  )
  await tab.goto(server.url('copies.html'))
  await tab.evaluate(() => {
    const mark = document.createProcessingInstruction('mark', '')
    const line = document.querySelector('i')!
    line.prepend('里面')
    line.append('头', mark, '发')
  })
  await showTabIn(session, tab, 't')
  await expect(tab.locator('h1')).toHaveText('頭髮')
})

test('attributes that say what a converted text said are given back with it', async ({
  session,
  tab,
}) => {
  await tab.evaluate(() => {
    const heading = document.querySelector('h1')!
    const tip = document.createElement('u')
    document.body.append(heading.cloneNode(true), tip)
    tip.title = heading.textContent
    tip.ariaLabel = heading.title
  })
  // Copies are looked at by then.
  await tab.waitForTimeout(200)
  const [copy, tip] = [tab.locator('h1').nth(1), tab.locator('u')]
  await expect(tip).toHaveAttribute('title', '頭髮')
  await showTabIn(session, tab, 'tw')
  await expect(copy).toHaveAttribute('title', '軟體')
  await expect(tip).toHaveAttribute('aria-label', '軟體')
  await showTabIn(session, tab, null)
  await expect(copy).toHaveText('头发')
  await expect(copy).toHaveAttribute('title', '软件')
  await expect(tip).toHaveAttribute('title', '头发')
  await expect(tip).toHaveAttribute('aria-label', '软件')
})

test('a text that the page joins of several is given back whole, with what it writes on', async ({
  session,
  tab,
}) => {
  const joined = tab.locator('i')
  await expect(joined).toHaveText('裏面軟體頭髮')
  await joined.evaluate((element) => {
    element.childNodes[3]!.remove()
    element.normalize()
    ;(element.firstChild as Text).appendData('，里面')
  })
  await expect(joined).toHaveText('裏面軟體頭髮，裏面')
  await showTabIn(session, tab, null)
  await expect(joined).toHaveText('里面软体头发，里面')
})

test('a copy is given back at once, and in what is left alone too', async ({ session, tab }) => {
  await tab.evaluate(() => {
    const code = document.createElement('code')
    code.append(document.querySelector('h1')!.cloneNode(true))
    document.body.append(code)
  })
  await showTabIn(session, tab, null)
  const copy = tab.locator('code h1')
  await expect(copy).toHaveText('头发')
  await expect(copy).toHaveAttribute('title', '软件')
})

test('an attribute that the page adds to is given back with what it added', async ({
  session,
  tab,
}) => {
  const heading = tab.locator('h1').first()
  await expect(heading).toHaveAttribute('title', '軟件')
  const add = (sign: string) =>
    heading.evaluate((element: HTMLElement, more) => (element.title += more), sign)
  await add('!')
  await tab.waitForTimeout(200)
  await add('?')
  await showTabIn(session, tab, null)
  await expect(heading).toHaveAttribute('title', '软件!?')
})

test('what the page says in both scripts is no copy', async ({ session, tab }) => {
  // 软体 has become 軟體, which the page has as well.
  await expect(tab.locator('i')).toHaveText('裏面軟體頭髮')
  await tab.evaluate(() => document.body.append('軟體'))
  await tab.waitForTimeout(200)
  await showTabIn(session, tab, null)
  await expect(tab.locator('i')).toHaveText('里面软体头发')
  expect(await tab.evaluate(() => document.body.lastChild!.textContent)).toBe('軟體')
})

test('choices and their groups have their labels converted, and nothing else that is called so', async ({
  session,
  tab,
}) => {
  await expect(tab.locator('optgroup')).toHaveAttribute('label', '軟件')
  await expect(tab.locator('option')).toHaveAttribute('label', '頭髮')
  await expect(tab.locator('div')).toHaveAttribute('label', '头发')
  await tab.locator('optgroup').evaluate((group: HTMLOptGroupElement) => (group.label = '后来'))
  await expect(tab.locator('optgroup')).toHaveAttribute('label', '後來')
  await showTabIn(session, tab, null)
  expect(await markupOf(tab)).toContain('<optgroup label="后来"><option label="头发" value="发">')
})
