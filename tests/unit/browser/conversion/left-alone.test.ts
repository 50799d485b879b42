// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerTexts } from '#lib/browser/conversion/answer-texts.ts'
import { PageConversion } from '#lib/browser/conversion/page-conversion.ts'
import { compileStage } from '#lib/script/compile-stage.ts'
import { loadConverter, type Converter } from '#lib/script/convert.ts'

let converter: Converter
beforeAll(async () => {
  converter = await loadConverter('t', compileStage)
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame))
})

beforeEach(() => {
  document.documentElement.removeAttribute('lang')
  document.body.removeAttribute('lang')
})

const conversions: PageConversion[] = []

function conversion(): PageConversion {
  const page = new PageConversion(
    document,
    async (request) => answerTexts(request, converter),
    (error) => expect.fail(String(error)),
  )
  conversions.push(page)
  return page
}

/** They would go on watching, longer than the test's page lives. */
afterEach(() => {
  for (const page of conversions.splice(0)) page.restore()
})

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.childNodes

const markup = () => new XMLSerializer().serializeToString(document.body)

/** What a body that holds `html` says once it is converted. */
async function shown(html: string): Promise<string> {
  document.body.replaceChildren(...parse(html))
  await conversion().convertTo('t')
  return document.body.textContent.trim()
}

const LANGUAGES = [null, 'en', 'ja', 'zh-CN', 'und'] as const
const TRANSLATE = [null, 'no', 'yes'] as const
const TAGS = ['p', 'div', 'span', 'b', 'code'] as const

interface Said {
  readonly tag: (typeof TAGS)[number]
  readonly lang: (typeof LANGUAGES)[number]
  readonly translate: (typeof TRANSLATE)[number]
  readonly inner: readonly Said[]
}

const { said } = fc.letrec<{ said: Said }>((tie) => ({
  said: fc.record({
    tag: fc.constantFrom(...TAGS),
    lang: fc.constantFrom(...LANGUAGES),
    translate: fc.constantFrom(...TRANSLATE),
    inner: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('said'), { maxLength: 3 }),
    ),
  }),
}))

/** An element that says 头发 before, between and after its children. */
function build({ tag, lang, translate, inner }: Said): Element {
  const element = document.createElement(tag)
  if (lang) element.lang = lang
  if (translate) element.setAttribute('translate', translate)
  element.append('头发。', ...inner.flatMap((one) => [build(one), '头发。']))
  return element
}

/** The rule as one would say it: no code above, and the nearest word of each kind allows it. */
function mayChange(text: Text): boolean {
  const above = text.parentElement!
  const lang = above.closest('[lang]:not(html)')?.getAttribute('lang') ?? 'zh'
  const translate = above.closest('[translate]')?.getAttribute('translate')
  return !above.closest('code') && translate !== 'no' && (lang === 'und' || lang.startsWith('zh'))
}

describe('what is left alone', () => {
  it('is what the nearest word on language and translation says, however deep it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 3 }), async (tree) => {
        document.body.replaceChildren(...tree.map(build))
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const texts: Text[] = []
        while (walker.nextNode()) texts.push(walker.currentNode as Text)
        const expected = texts.map((text) => (mayChange(text) ? '頭髮。' : '头发。'))
        const before = markup()
        const page = conversion()
        await page.convertTo('t')
        expect(texts.map(({ data }) => data)).toEqual(expected)
        page.restore()
        expect(markup()).toBe(before)
      }),
      { numRuns: 150 },
    )
  })

  it('is not a whole page whose body has the language of its template', async () => {
    document.body.lang = 'en'
    expect(await shown('<p>头发</p>')).toBe('頭髮')
  })

  it('is a Japanese page, and not the Chinese that it quotes', async () => {
    document.documentElement.lang = 'ja'
    expect(await shown('<p>头发<q lang="zh">头发</q></p>')).toBe('头发頭髮')
    expect(document.documentElement.lang).toBe('ja')
  })

  it('says its language where it stands, and its surroundings keep theirs', async () => {
    await shown('<p lang="en">头发 <span lang="zh-CN">头发</span></p>')
    expect(document.querySelector('p')!.lang).toBe('en')
    expect(document.querySelector('span')!.lang).toBe('zh-Hant')
    document.documentElement.removeAttribute('lang')
    await shown('<p translate="no">头发 <span translate="yes">头发</span></p>')
    expect(document.querySelector('p')!.hasAttribute('lang')).toBe(false)
    expect(document.querySelector('span')!.lang).toBe('zh-Hant')
  })

  it('holds for what comes later, too', async () => {
    await shown('<p lang="en">x</p>')
    const late = document.createElement('b')
    late.append(...parse('头发<i lang="zh">头发</i>'))
    document.querySelector('p')!.append(late)
    await vi.waitFor(() => expect(late.textContent).toBe('头发頭髮'))
  })
})

describe('a word', () => {
  it('is read over parts of a drawing’s line', async () => {
    const line = '<text>头<tspan>发</tspan></text>'
    expect(await shown(`<svg xmlns="http://www.w3.org/2000/svg">${line}</svg>`)).toBe('頭髮')
  })
})
