import { highlighted } from '#tests/e2e/highlighted.ts'
import { expect, test } from './extension.ts'
import { pressShortcut } from './press-shortcut.ts'

test('an article in shadow trees is compared, painted and found from the sidebar', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('components/'))
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('统一组织领导、指挥协调集团')
  await expect.poll(() => panel.count('article')).toBe(2)
  // The reader's own style reaches into the trees; the page's does not.
  const tint = () =>
    tab.evaluate(() => {
      const line = document
        .querySelector('news-page')!
        .shadowRoot!.querySelector('[part=first]')!
        .shadowRoot!.querySelector('p')!
      return getComputedStyle(line, '::highlight(duidu-reuse)').backgroundColor
    })
  expect(await tint()).toMatch(/^rgba\(214, 158, 46/)
  await panel.click('article blockquote', '统一组织领导')
  await expect.poll(() => highlighted(tab, 'flash')).toContain('统一组织领导')
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(500)
})

test('an article in frames is compared, painted and found from the sidebar', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('framed/'))
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('统一组织领导、指挥协调集团')
  await expect.poll(() => panel.count('article')).toBe(2)
  const tint = () =>
    tab.evaluate(() => {
      const { contentDocument } = document.querySelector<HTMLIFrameElement>('#reader')!
      const line = contentDocument!.querySelector('p')!
      return contentDocument!.defaultView!.getComputedStyle(line, '::highlight(duidu-reuse)')
        .backgroundColor
    })
  await expect.poll(tint).toMatch(/^rgba\(214, 158, 46/)
  await panel.click('article blockquote', '统一组织领导')
  await expect.poll(() => highlighted(tab, 'flash')).toContain('统一组织领导')
  const scrolled = () =>
    tab.evaluate(() => document.querySelector<HTMLIFrameElement>('#reader')!.contentWindow!.scrollY)
  await expect.poll(scrolled).toBeGreaterThan(500)
})

test('what is selected in a frame is looked up by the shortcut', async ({
  firefox,
  tab,
  server,
}) => {
  await tab.goto(server.url('framed/'))
  await tab.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#reader')!
    const line = frame.contentDocument!.querySelectorAll('p')[1]!
    frame.contentWindow!.focus()
    frame.contentWindow!.getSelection()!.selectAllChildren(line)
  })
  await pressShortcut(firefox, 'L')
  const panel = await firefox.sidebar()
  await expect.poll(() => panel.text('#view li')).toContain('新建10条熔喷布生产线')
  await firefox.closeSidebar()
})
