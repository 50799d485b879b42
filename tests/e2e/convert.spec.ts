import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import { showTabIn } from './show-tab-in.ts'

/** The page's markup, shadow trees and same-origin frames included. */
function markup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const serializer = new XMLSerializer()
    const read = (root: Document | ShadowRoot): string =>
      Array.from(root.children, (child) => serializer.serializeToString(child)).join('') +
      Array.from(root.querySelectorAll('*'), (element) => {
        const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null
        return (element.shadowRoot ? read(element.shadowRoot) : '') + (inner ? read(inner) : '')
      }).join('')
    return read(document)
  })
}

test.describe('a page that is converted', () => {
  test.beforeEach(async ({ session, tab, server }) => {
    await tab.goto(server.url('convert-page/'))
    await showTabIn(session, tab, 'tw')
    await expect(tab.locator('#heading')).toHaveText('計程車和軟體')
    await expect(tab.locator('html')).toHaveAttribute('lang', 'zh-TW')
  })

  test('has text, attributes and title in the other script, with its phrases', async ({ tab }) => {
    await expect(tab).toHaveTitle('軟體園裡的頭髮')
    await expect(tab.locator('img')).toHaveAttribute('alt', '頭髮')
    await expect(tab.locator('img')).toHaveAttribute('title', '軟體')
    await expect(tab.locator('button')).toHaveAttribute('aria-label', '關閉軟體')
    await expect(tab.locator('#input')).toHaveAttribute('placeholder', '請輸入軟體')
    await expect(tab.locator('#textarea')).toHaveAttribute('placeholder', '寫點什麼吧，頭髮')
    await expect(tab.locator('#label')).toHaveText('頭髮 发')
  })

  test('takes words together that tags split, and no others', async ({ tab }) => {
    await expect(tab.locator('#split')).toHaveText('他的頭髮很乾淨，皇后在後面。')
    await expect(tab.locator('#split b')).toHaveText('髮')
    await expect(tab.locator('#phrase')).toHaveText('插上隨身碟，記憶體足夠。')
    await expect(tab.locator('#spans')).toHaveText('理發現場')
    await expect(tab.locator('#menu')).toHaveText('理發')
  })

  test('reads ruby past its glosses', async ({ tab }) => {
    const ruby = tab.locator('#ruby')
    expect(await ruby.evaluate((element) => element.getHTML())).toBe(
      '<ruby>頭<rt>tóu</rt>髮<rt>fà</rt></ruby>，<ruby>發<rp>(</rp><rt>發</rt><rp>)</rp>現</ruby>',
    )
  })

  test('has its open shadow trees and same-origin frames converted too', async ({ tab }) => {
    await expect(tab.locator('#shadow')).toHaveText('影子裡的頭髮')
    await expect(tab.frameLocator('#frame').locator('#inner')).toHaveText('frame裡的頭髮')
    // An element that grows its shadow tree a second later.
    await expect(tab.locator('my-box p')).toHaveText('後來的頭髮')
  })

  test('says its language where the text is', async ({ tab }) => {
    for (const id of ['heading', 'split', 'label', 'traditional'])
      expect(
        await tab
          .locator(`#${id}`)
          .evaluate((element) => element.closest('[lang]')!.getAttribute('lang')),
      ).toBe('zh-TW')
    await expect(tab.locator('#japanese')).not.toHaveAttribute('lang')
  })

  test('leaves alone what is typed, code, what asks for it, and other languages', async ({
    tab,
  }) => {
    await expect(tab.locator('#input')).toHaveValue('头发')
    await expect(tab.locator('#textarea')).toHaveValue('头发')
    await expect(tab.locator('#label input')).toHaveValue('发')
    await expect(tab.locator('#bare')).toHaveText('头发')
    await expect(tab.locator('#valued')).toHaveText('頭髮')
    await expect(tab.locator('#editable')).toHaveText('头发发')
    for (const kept of ['code', 'pre', '[translate]', '.notranslate'])
      await expect(tab.locator(`#kept ${kept}`)).toHaveText('头发')
    await expect(tab.locator('#kept [lang=ja]')).toHaveText('国会の発言')
    await expect(tab.locator('#kept [lang=en]')).toHaveText('发 in English')
    await expect(tab.locator('#japanese')).toHaveText('東京で国会が開かれた。日本国憲法。')
    await expect(tab.locator('#quoted')).toHaveText(
      '他說「国会が開かれた」，後來發現“that’s”在https://a.example/国会?发，共3,000.5元。',
    )
    await expect(tab.locator('#traditional')).toHaveText('皇后與鄰里在公里之外。')
    expect(await tab.evaluate(() => document.querySelector('script')!.text)).toContain('头发')
    expect(await tab.evaluate(() => document.querySelector('style')!.textContent)).toContain('头发')
  })
})

test('a page comes back exactly as it was, from any target by way of others', async ({
  session,
  tab,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  await expect(tab.locator('my-box p')).toHaveText('后来的头发')
  const before = await markup(tab)
  for (const [target, heading] of [
    ['tw', '計程車和軟體'],
    ['hk', '出租車和軟件'],
    ['cn', '出租车和软件'],
    ['t', '出租車和軟件'],
  ] as const) {
    await showTabIn(session, tab, target)
    await expect(tab.locator('#heading')).toHaveText(heading)
  }
  // Another target starts from the original: nothing of Taiwan's words is left.
  await expect(tab.locator('#phrase')).toHaveText('插上U盤，內存足夠。')
  await showTabIn(session, tab, null)
  expect(await markup(tab)).toBe(before)
})

test.describe('a page that changes after it was converted', () => {
  test.beforeEach(async ({ session, tab, server }) => {
    await tab.goto(server.url('convert-late/'))
    await showTabIn(session, tab, 't')
    await expect(tab.locator('#first')).toHaveText('這裏有一篇文章，說的是頭髮和軟件。')
  })

  test('has new text converted within 200 ms', async ({ tab }) => {
    const waited = await tab.evaluate(async () => {
      const times: number[] = []
      for (let i = 0; i < 5; i++) {
        document.getElementById('more')!.click()
        const start = performance.now()
        while (!document.querySelector('#list p:last-child')!.textContent!.includes('頭髮')) {
          await new Promise((resolve) => setTimeout(resolve))
          if (performance.now() - start > 2000) return [Infinity]
        }
        times.push(performance.now() - start)
      }
      return times
    })
    expect(Math.max(...waited)).toBeLessThan(200)
    await expect(tab.locator('#list p').last()).toHaveText('第5條：後來的頭髮和軟件。')
  })

  test('keeps its own changes when it is restored', async ({ session, tab }) => {
    await tab.locator('#rewrite').click()
    await expect(tab.locator('#clock')).toHaveText('現在是兩點鐘，發現了頭髮。')
    await expect(tab.locator('#first')).toHaveText(
      '這裏有一篇文章，說的是頭髮和軟件。還有後來的麪條。',
    )
    await expect(tab.locator('#more')).toHaveAttribute('title', '更多頭髮')
    await expect(tab).toHaveTitle('改過的後來')
    await tab.locator('#copy').click()
    await showTabIn(session, tab, null)
    await expect(tab.locator('#clock')).toHaveText('现在是两点钟，发现了头发。')
    await expect(tab.locator('body > #first')).toHaveText(
      '这里有一篇文章，说的是头发和软件。还有后来的面条。',
    )
    await expect(tab.locator('#list p')).toHaveText(
      '这里有一篇文章，说的是头发和软件。还有后来的面条。',
    )
    await expect(tab.locator('body [lang]')).toHaveCount(0)
    await expect(tab.locator('#more')).toHaveAttribute('title', '更多头发')
    await expect(tab).toHaveTitle('改过的后来')
  })

  const SAID = '打印机里的头发和软件，出租车里的网络信息。'
  const WAYS: Record<string, [act: (line: HTMLElement) => void, after: string]> = {
    'cuts a text and marks a part of it': [
      (line) => {
        const found = (line.firstChild as Text).splitText(6)
        const mark = document.createElement('mark')
        found.splitText(2).before(mark)
        mark.append(found)
      },
      SAID,
    ],
    'cuts a text twice and joins it again': [
      (line) => {
        ;(line.firstChild as Text).splitText(6).splitText(2)
        line.normalize()
      },
      SAID,
    ],
    'writes its markup anew': [
      (line) => {
        const markup = line.textContent!.replace('軟體', '<em>軟體</em>')
        line.replaceChildren(document.createRange().createContextualFragment(markup))
      },
      SAID,
    ],
    'shows only the beginning of a text': [
      (line) => (line.textContent = line.textContent!.slice(0, 9) + '…'),
      '打印机里的头发和软…',
    ],
    'writes on, a character at a time': [
      (line) => {
        for (const character of '后来') line.textContent += character
      },
      SAID + '后来',
    ],
    'puts a count before it': [
      (line) => (line.textContent = `(1) ${line.textContent}`),
      `(1) ${SAID}`,
    ],
  }
  for (const [name, [act, after]] of Object.entries(WAYS))
    test(`is given back where it ${name}`, async ({ session, tab }) => {
      const line = tab.locator('#first')
      await line.evaluate((p, said) => (p.textContent = said), SAID)
      await showTabIn(session, tab, 'tw')
      await expect(line).toHaveText('印表機裡的頭髮和軟體，計程車裡的網路資訊。')
      await line.evaluate(act)
      // Converted anew, where that is needed.
      await tab.waitForTimeout(200)
      await expect(line).not.toContainText('头')
      await showTabIn(session, tab, null)
      await expect(line).toHaveText(after)
    })

  test('is left in peace once it is restored', async ({ session, tab }) => {
    await showTabIn(session, tab, null)
    await tab.locator('#more').click()
    await tab.waitForTimeout(400)
    await expect(tab.locator('#list p')).toHaveText('第1条：后来的头发和软件。')
  })
})

test('a form whose fields are named like methods is converted, a document that is edited is not', async ({
  session,
  tab,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  await tab.evaluate(() => {
    const form = document.createElement('form')
    for (const name of ['matches', 'contains', 'closest']) {
      const field = document.createElement('input')
      field.name = name
      form.append(field, '头', document.createElement('b'))
      form.lastElementChild!.textContent = '发'
    }
    const editor = document.createElement('iframe')
    document.body.prepend(form, editor)
    editor.contentDocument!.designMode = 'on'
    editor.contentDocument!.body.textContent = '头发'
  })
  await showTabIn(session, tab, 't')
  await expect(tab.locator('#heading')).toHaveText('出租車和軟件')
  await expect(tab.locator('form').first()).toHaveText('頭髮頭髮頭髮')
  expect(
    await tab.evaluate(() => document.querySelector('iframe')!.contentDocument!.body.textContent),
  ).toBe('头发')
})

test('a file of text is converted, and a page without Chinese keeps its language', async ({
  session,
  tab,
  server,
}) => {
  await tab.route('**/novel.txt', (route) =>
    route.fulfill({ contentType: 'text/plain; charset=utf-8', body: '头发\n和软件' }),
  )
  await tab.goto(server.url('novel.txt'))
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('pre')).toHaveText('頭髮\n和軟體')
  await tab.route('**/hello.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<html lang="en"><p>Hello' }),
  )
  await tab.goto(server.url('hello.html'))
  await showTabIn(session, tab, 'tw')
  await tab.waitForTimeout(300)
  await expect(tab.locator('html')).toHaveAttribute('lang', 'en')
})

test('the selection and the highlights stay where they are', async ({ session, tab, server }) => {
  await tab.goto(server.url('convert-page/'))
  await tab.evaluate(() => {
    const text = document.querySelector('#heading')!.firstChild!
    getSelection()!.setBaseAndExtent(text, 4, text, 6)
    const live = document.createRange()
    live.setStart(text, 0)
    live.setEnd(text, 3)
    const fixed = new StaticRange({
      startContainer: text,
      startOffset: 4,
      endContainer: text,
      endOffset: 6,
    })
    CSS.highlights.set('page', new Highlight(live, fixed))
  })
  const marked = () =>
    tab.evaluate(() => {
      const words = [...CSS.highlights.get('page')!].map(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent!.slice(startOffset, endOffset),
      )
      return [...words.sort(), getSelection()!.toString()]
    })
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('#heading')).toHaveText('計程車和軟體')
  expect(await marked()).toEqual(['計程車', '軟體', '軟體'])
  await showTabIn(session, tab, null)
  await expect(tab.locator('#heading')).toHaveText('出租车和软件')
  expect(await marked()).toEqual(['出租车', '软件', '软件'])
})
