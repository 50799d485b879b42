import { expect, test } from './extension.ts'
import { showTabIn } from './show-tab-in.ts'

/** Pages that put their text back as soon as anybody has changed it. */
const FIGHTERS: Record<string, string> = {
  'the text of a node': `
    const text = line.firstChild
    let put = () => { if (text.data !== '头发') text.data = '头发' }`,
  'the text of an element': `
    let put = () => { if (line.textContent !== '头发') line.textContent = '头发' }`,
  'its markup': `
    let put = () => { if (line.textContent !== '头发') line.innerHTML = '头<b>发</b>' }`,
  'an attribute': `
    let put = () => { if (line.title !== '头发') line.title = '头发' }`,
}

for (const [what, put] of Object.entries(FIGHTERS))
  test(`a page that puts back ${what} at once and always is left to it`, async ({
    session,
    tab,
    server,
  }) => {
    await tab.route('**/fight.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<p title="头发">头发</p><i>软件</i><script>
          const line = document.querySelector('p')
          ${put}
          let rounds = 0
          new MutationObserver(() => { rounds++; put() }).observe(line, {
            subtree: true, childList: true, characterData: true, attributeFilter: ['title'],
          })
          put()
        </script>`,
      }),
    )
    await tab.goto(server.url('fight.html'))
    const rounds = () => tab.evaluate('rounds')
    await showTabIn(session, tab, 't')
    await expect(tab.locator('i')).toHaveText('軟件')
    await expect
      .poll(async () => {
        const before = await rounds()
        await tab.waitForTimeout(300)
        return (await rounds()) === before
      })
      .toBe(true)
    expect(await rounds()).toBeLessThan(60)
    const line = tab.locator('p')
    if (what === 'an attribute') await expect(line).toHaveAttribute('title', '头发')
    else await expect(line).toHaveText('头发')
    // It fights for that text, not for any.
    await tab.evaluate("put = () => {}; line.textContent = line.title = '后来'")
    await expect(line).toHaveText('後來')
    await expect(line).toHaveAttribute('title', '後來')
  })

test('a clock that is set ten times a second is read on', async ({ session, tab, server }) => {
  await tab.route('**/clock.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<p></p><script>
        const line = document.querySelector('p')
        const start = Date.now()
        const seconds = () => Math.floor((Date.now() - start) / 1000)
        setInterval(() => { line.textContent = '还剩' + (100 - seconds()) + '秒发车' }, 100)
      </script>`,
    }),
  )
  await tab.goto(server.url('clock.html'))
  await showTabIn(session, tab, 't')
  const seen = await tab.evaluate(async () => {
    const texts: string[] = []
    for (let i = 0; i < 160; i++) {
      await new Promise((resolve) => setTimeout(resolve, 25))
      texts.push(document.querySelector('p')!.textContent!)
    }
    return texts
  })
  // Converted in the end is each of the seconds, up to the last of them.
  const converted = new Set(seen.filter((text) => text.startsWith('還剩')))
  expect(converted.size).toBeGreaterThanOrEqual(4)
  const late = seen.slice(-60).filter((text) => text.startsWith('還剩'))
  expect(late.length).toBeGreaterThan(15)
})
