// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { locate } from '#lib/browser/locate.ts'
import { readPage } from '#lib/browser/read-page.ts'

const PROSE = '记者沿着厂区外墙走了一圈,门岗的老周正在登记车牌,笔尖冻得写不出字来。'

/** Puts these elements into the page: tag, then text or children. */
type Tree = readonly [tag: string, ...content: (string | Tree)[]]

function build([tag, ...content]: Tree): HTMLElement {
  const element = document.createElement(tag)
  element.append(...content.map((one) => (typeof one === 'string' ? one : build(one))))
  return element
}

const never = new AbortController().signal
const read = (...trees: Tree[]) => {
  document.body.replaceChildren(...trees.map(build))
  return readPage(document.body, never)
}

beforeAll(() => {
  // What every browser knows of these elements, and this small DOM does not.
  const style = document.createElement('style')
  style.textContent = 'b, i { display: inline }'
  document.head.append(style)
  vi.stubGlobal('StaticRange', function (this: object, range: StaticRangeInit) {
    Object.assign(this, range)
  })
})

describe('readPage', () => {
  beforeEach(() => document.body.replaceChildren())

  it('ends a line where a block ends, and only there', async () => {
    const page = await read(
      ['p', '老周', ['b', '在门岗'], '登记,', ['i', '写不出字'], '来。'],
      ['p', PROSE],
    )
    expect(page.text).toBe('老周在门岗登记,写不出字来。\n' + PROSE)
  })

  it('shows runs of spaces as a browser does', async () => {
    const page = await read(['p', '\n    第一行,是散文。\n      第二行,也是。  '], ['p', PROSE])
    expect(page.text).toBe('第一行,是散文。 第二行,也是。\n' + PROSE)
  })

  it('leaves out navigation, scripts, glosses and what is typed into', async () => {
    const page = await read(
      ['nav', ['a', '首页,新闻,专题。']],
      ['p', ['ruby', '党', ['rp', '('], ['rt', 'dǎng'], ['rp', ')']], '委决定,从明天起开门。'],
      ['script', 'var a = "疫情防控,复工复产。"'],
      ['textarea', '这里是草稿,没有写完。'],
      ['p', PROSE],
    )
    expect(page.text).toBe('党委决定,从明天起开门。\n' + PROSE)
  })

  it('can be called off', async () => {
    document.body.append(...Array.from({ length: 4000 }, () => build(['p', PROSE])))
    const calling = new AbortController()
    const reading = readPage(document.body, calling.signal)
    calling.abort(new Error('called off'))
    await expect(reading).rejects.toThrow('called off')
  })
})

describe('the byline of a page', () => {
  const TITLE = '两支队伍的防疫账本'
  beforeEach(() => {
    document.title = `${TITLE}_潮间新闻网`
  })
  const bylineOf = async (...trees: Tree[]) => (await read(...trees)).byline

  it('is what stands between its title and its first prose', async () => {
    const lines = await bylineOf(
      ['p', '2020年11月5日 星期四'],
      ['div', ['h1', TITLE], ['p', '2020-11-04 09:30'], ['p', '记者 许若汀']],
      ['div', ['p', PROSE], ['p', PROSE], ['p', PROSE]],
    )
    expect(lines.slice(0, 2)).toEqual(['2020-11-04 09:30', '记者 许若汀'])
    expect(lines).not.toContain('2020年11月5日 星期四')
  })

  it('is found under a title that is no heading', async () => {
    const lines = await bylineOf(
      ['div', TITLE],
      ['div', '2020-11-04'],
      ['div', ['p', PROSE], ['p', PROSE]],
    )
    expect(lines[0]).toBe('2020-11-04')
  })

  it('holds the day that closes a document', async () => {
    const lines = await bylineOf(
      ['p', PROSE],
      ['p', PROSE],
      ['p', '东山县人民政府'],
      ['p', '2020年2月19日'],
    )
    expect(lines.at(-1)).toBe('2020年2月19日')
  })

  it('holds no line above a title, and none where there is no article', async () => {
    expect(await bylineOf(['p', '2020-11-05'], ['p', PROSE])).toEqual([])
    expect(await bylineOf(['p', '2020-11-05'])).toEqual([])
  })
})

describe('locate', () => {
  const words = (ranges: StaticRange[]) =>
    ranges.map((range) =>
      range.startContainer.textContent!.slice(range.startOffset, range.endOffset),
    )

  it('finds every character where it stands, across inline tags and collapsed spaces', async () => {
    const page = await read(['p', '  老周 ', ['b', '在门岗'], '\n登记,写不出字来。'], ['p', PROSE])
    for (let at = 0; at < page.text.length; at++) {
      const found = words(locate(page, [at, at + 1])).join('')
      expect(found).toBe(/\s/.test(page.text[at]!) ? '' : page.text[at])
    }
    const whole = words(locate(page, [0, page.text.length])).join('')
    expect(whole).toBe(page.text.replace(/\s/g, ''))
  })

  it('leaves out what the page has taken away since', async () => {
    const page = await read(['p', ['b', '在门岗'], '登记,写不出字来。'], ['p', PROSE])
    document.querySelector('b')!.remove()
    expect(words(locate(page, [0, 5])).join('')).toBe('登记')
  })
})
