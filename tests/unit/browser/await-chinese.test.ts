// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { awaitChinese } from '#lib/browser/await-chinese.ts'

const SENTENCES =
  '疫情防控关乎生命复工复产关乎生计统筹做好疫情防控和经济社会发展是一次大战也是一次大考必须坚持两手抓两手硬'
const JAPANESE =
  '港町では漁師たちが船を岸壁に着けると同時に市場の一日が始まる新鮮魚介類の競りはその後すぐに始まる。'
const TEXTS = [
  'The tide tables of a small harbour. ',
  '“Café” – it’s in the menu: 中文 日本語 李明. ',
  '首页新闻中心',
  SENTENCES,
  SENTENCES.repeat(3),
  JAPANESE.repeat(4),
]

/** What the page says, in the plainest way: sixty characters in runs of four and more, kana aside. */
function saysChinese(): boolean {
  const text = document.documentElement.textContent ?? ''
  const runs = text.match(/[㐀-䶿一-鿿豈-﫿]{4,}/g) ?? []
  const kana = text.match(/[぀-ヿ]/g)?.length ?? 0
  const han = text.match(/[㐀-䶿一-鿿豈-﫿]/g)?.length ?? 0
  return runs.join('').length >= 60 && kana <= han * 0.15
}

/** One change to a page: what is done, where (a share of all places), with which text. */
type Change = readonly [
  kind: 'add' | 'wrap' | 'write' | 'remove' | 'move',
  at: number,
  text: string,
]

function apply([kind, at, text]: Change): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL)
  const nodes: Node[] = []
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) nodes.push(node)
  const node = nodes[Math.floor(at * nodes.length)]!
  const box = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentNode) as Element
  if (kind === 'add') box.append(text)
  if (kind === 'wrap') box.append(Object.assign(document.createElement('p'), { textContent: text }))
  if (kind === 'write' && node.nodeType === Node.TEXT_NODE) (node as Text).data = text
  if (kind === 'remove' && node !== document.body) (node as ChildNode).remove()
  if (kind === 'move' && box !== document.body) document.body.prepend(box)
}

const changes = (texts: readonly string[]) =>
  fc.array(
    fc.tuple(
      fc.tuple(
        fc.constantFrom('add', 'wrap', 'write', 'remove', 'move'),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.constantFrom(...texts),
      ),
      fc.integer({ min: 0, max: 2000 }),
    ),
    { maxLength: 12 },
  )

beforeEach(() => {
  vi.useFakeTimers()
  document.body.replaceChildren()
})
afterEach(() => vi.useRealTimers())

describe('awaitChinese', () => {
  it('calls when there is Chinese to see, and only then, however the page comes by it', async () => {
    await fc.assert(
      fc.asyncProperty(changes(TEXTS.slice(0, 5)), async (all) => {
        document.body.replaceChildren()
        let calls = 0
        const look = awaitChinese(() => {
          calls++
          expect(saysChinese()).toBe(true)
        })
        look()
        for (const [change, rest] of all) {
          apply(change)
          await vi.advanceTimersByTimeAsync(rest)
        }
        await vi.advanceTimersByTimeAsync(4000)
        if (saysChinese()) expect(calls).toBe(1)
        expect(calls).toBeLessThanOrEqual(1)
        // Nobody is left behind in the page of the next run.
        document.body.textContent = SENTENCES.repeat(4)
        await vi.advanceTimersByTimeAsync(4000)
        expect(calls).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves Japanese alone, and finds Chinese below it', async () => {
    const onChinese = vi.fn()
    document.body.textContent = JAPANESE.repeat(300)
    const look = awaitChinese(onChinese)
    expect(look()).toBe(false)
    document.body.append('. '.repeat(4000), SENTENCES.repeat(3))
    await vi.advanceTimersByTimeAsync(2000)
    expect(onChinese).toHaveBeenCalledTimes(1)
    expect(look()).toBe(true)
  })

  it('looks seldom at a page that changes without end', async () => {
    awaitChinese(() => {})()
    const looks = vi.spyOn(Range.prototype, 'toString')
    const seconds = 30
    for (let tick = 0; tick < seconds * 20; tick++) {
      document.body.textContent = `tick ${tick}`
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(looks.mock.calls.length).toBeGreaterThan(seconds / 3)
    expect(looks.mock.calls.length).toBeLessThan(seconds)
    looks.mockRestore()
    document.body.textContent = SENTENCES.repeat(4)
    await vi.advanceTimersByTimeAsync(4000)
  })
})
