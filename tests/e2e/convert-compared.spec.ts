import type { WxtBrowser } from 'wxt/browser'
import { expect, test } from './extension.ts'
import { highlighted } from './highlighted.ts'
import { showTabIn } from './show-tab-in.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** What a page answers that has been compared. */
interface Compared {
  readonly res: { readonly text: string; readonly match: { readonly reports: readonly unknown[] } }
}

/** Of a report of the archive, in the script that the page is not converted to. */
const TAKEN =
  '25日我市启动突发公共事件一级响应后,集团党委按照党中央决策部署,全面动员、全面部署,把人民群众生命安全和身体健康放在第一位,快速成立以集团主要负责人任组长、各所属企业负责人为成员的疫情防控工作领导小组,统一组织领导、指挥协调集团疫情预防控制、信息收集和督导检查等工作。'
const FILLER = '她在山里种茶，每年清明前后把新叶摘下来，炒干以后寄给城里的朋友，信里只写几句天气。'
/** Long enough that a conversion takes many slices. */
const PARAGRAPHS = 10_000
/** Some words of the passage, in either script. */
const WORDS = /[统統]一[组組][织織][领領][导導]、指[挥揮][协協][调調]集[团團]/

test('a page that is compared while it is converted keeps its marks in their places', async ({
  session,
  tab,
  panel: _,
  server,
}) => {
  const filler = Array.from({ length: PARAGRAPHS }, (_, i) => `<p>${i}：${FILLER}</p>`)
  const half = PARAGRAPHS / 2
  const body = [...filler.slice(0, half), `<p id="taken">${TAKEN}</p>`, ...filler.slice(half)]
  await tab.route('**/long', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh-CN"><title>长</title><article>${body.join('')}</article>`,
    }),
  )
  await tab.goto(server.url('long'))
  await expect.poll(() => highlighted(tab, 'reuse')).toMatch(WORDS)
  await tab.evaluate(() => {
    const painted: string[] = []
    Object.assign(globalThis, { painted })
    const look = () => {
      const ranges = [...(CSS.highlights.get('duidu-reuse') ?? [])]
      const words = ranges
        .map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange()
          range.setStart(startContainer, startOffset)
          range.setEnd(endContainer, endOffset)
          return String(range)
        })
        .join('')
      if (words !== painted.at(-1)) painted.push(words)
      requestAnimationFrame(look)
    }
    look()
  })
  const comparing = session.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((other) => other.url === url)!.id!
    const ask = { id: 1, type: 'describePage', data: { afresh: true }, timestamp: 0 }
    const seen: { half: boolean; reports: number }[] = []
    for (let whole = false; !whole;) {
      const answer: Compared = await chrome.tabs.sendMessage(tab, ask)
      const { text, match } = answer.res
      whole = !text.includes('山里')
      seen.push({ half: !whole && text.includes('山裡'), reports: match.reports.length })
    }
    return seen
  }, tab.url())
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('#taken')).toContainText('統一組織領導')
  const compared = await comparing
  expect(compared.some(({ half }) => half)).toBe(true)
  expect(compared.map(({ reports }) => reports)).toEqual(compared.map(() => 1))
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('統一組織領導、指揮協調集團')
  const painted = await tab.evaluate(() => Reflect.get(globalThis, 'painted') as string[])
  for (const words of painted) expect(words).toMatch(WORDS)
  // Converted back, the marks stand on the very same words.
  await showTabIn(session, tab, null)
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('统一组织领导、指挥协调集团')
})
