// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { answerTexts } from '#lib/browser/conversion/answer-texts.ts'
import type { ConvertedTexts, TextsToConvert } from '#lib/browser/conversion/convert-texts.ts'
import { PageConversion } from '#lib/browser/conversion/page-conversion.ts'
import { compileStage } from '#lib/script/compile-stage.ts'
import { loadConverter, TARGETS, type Converter, type Target } from '#lib/script/convert.ts'

const WORDS = [
  '头',
  '发',
  '皇',
  '后',
  '面',
  'U盘',
  '内存',
  '里',
  ' ',
  'abc',
  '，',
  '軟體',
  '国です',
  '',
]
const TAGS = ['p', 'div', 'b', 'span', 'a', 'code', 'ruby', 'rt', 'li', 'textarea']

/** A tree that can be built twice over, the same each time. */
type Tree = string | { tag: string; title: string | null; children: Tree[] }

const title = fc.constantFrom(null, '头发', 'U盘', 'x')
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text(),
    fc.record({
      tag: fc.constantFrom(...TAGS),
      title,
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}))

function text(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(''))
}

function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree)
  const element = document.createElement(tree.tag)
  if (tree.title !== null) element.title = tree.title
  element.append(...tree.children.map(build))
  return element
}

/** What a page may do to itself; `at` picks a node, whatever its tree looks like. */
type Deed =
  | { kind: 'append' | 'write' | 'insert'; at: number; words: string }
  | { kind: 'remove' | 'split' | 'shorten' | 'mark'; at: number; words: string }

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('append', 'write', 'insert', 'remove', 'split', 'shorten', 'mark'),
  at: fc.nat(),
  words: fc.constantFrom('新的头发', '后', 'abc', '里面有U盘'),
})

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}

function act(root: Element, { kind, at, words }: Deed): void {
  const texts = textsIn(root)
  const node = texts[at % Math.max(1, texts.length)]
  if (!node) return
  if (kind === 'append') node.appendData(words)
  if (kind === 'write') node.data = words
  if (kind === 'insert') node.before(document.createTextNode(words))
  if (kind === 'remove') node.remove()
  if (kind === 'split') node.splitText(Math.min(1, node.length))
  if (kind === 'shorten') node.deleteData(0, 1)
  if (kind === 'mark') {
    // As those do who mark words that were searched for.
    const found = node.splitText(Math.min(1, node.length))
    found.splitText(Math.min(1, found.length))
    const mark = document.createElement('mark')
    found.replaceWith(mark)
    mark.append(found)
  }
}

const converters = new Map<Target, Converter>()
beforeAll(async () => {
  for (const target of TARGETS) converters.set(target, await loadConverter(target, compileStage))
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame))
})

/** The script that the last answer of the converter was about. */
let around: ConvertedTexts['around'] | null = null

function page(trees: Tree[]) {
  around = null
  document.body.replaceChildren(...trees.map(build))
  const fail = (error: unknown) => expect.fail(String(error))
  const conversion = new PageConversion(
    document,
    async (request) => {
      const answer = await answerTexts(request, converters.get(request.target)!)
      around = answer.around
      return answer
    },
    fail,
  )
  return conversion
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** Until what the page did last has been converted, which takes a busy machine longer. */
async function quiet(): Promise<void> {
  await pause(60)
  for (let before = ''; before !== markup(); await pause(15)) before = markup()
}

/** As if the page had nothing to do, ever. */
const idle = () => Promise.resolve(() => Infinity)

const markup = () => new XMLSerializer().serializeToString(document.documentElement)

const withoutLang = () => markup().replaceAll(/ lang="[^"]*"/g, '')

describe('a page that is converted', () => {
  it('comes back exactly, whatever it is made of and by way of any targets', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { maxLength: 4 }),
        fc.array(fc.constantFrom(...TARGETS), { minLength: 1, maxLength: 3 }),
        async (trees, targets) => {
          const conversion = page(trees)
          const before = markup()
          for (const target of targets) await conversion.convertTo(target)
          conversion.restore()
          expect(markup()).toBe(before)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('shows the same after one conversion as after two, and after others before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { maxLength: 4 }),
        fc.constantFrom(...TARGETS),
        fc.constantFrom(...TARGETS),
        async (trees, first, target) => {
          const once = page(trees)
          await once.convertTo(target)
          await once.convertTo(target)
          const expected = withoutLang()
          once.restore()
          const twice = page(trees)
          await twice.convertTo(first)
          await twice.convertTo(target)
          expect(withoutLang()).toBe(expected)
          twice.restore()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('shows the same whether it was got ready before or not, whatever the page did between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { maxLength: 4 }),
        fc.constantFrom(...TARGETS),
        fc.constantFrom(...TARGETS),
        fc.array(deed, { maxLength: 3 }),
        async (trees, target, expectedTarget, deeds) => {
          const unready = page(trees)
          for (const one of deeds) act(document.body, one)
          const before = markup()
          await unready.convertTo(target)
          const expected = markup()
          unready.restore()
          const ready = page(trees)
          const untouched = markup()
          await ready.getReady(expectedTarget, idle)
          const then = around
          expect(markup()).toBe(untouched)
          for (const one of deeds) act(document.body, one)
          await ready.convertTo(target)
          const shown = markup()
          ready.restore()
          expect(markup()).toBe(before)
          // A page of both scripts may be in the other one by now: what it tells of short texts changes.
          fc.pre(then === null || then === (unready.written ?? 'mixed'))
          fc.pre(ready.written === unready.written)
          expect(shown).toBe(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('keeps what the page did to itself meanwhile, and gives back the rest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...TARGETS),
        fc.array(deed, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (trees, target, deeds, seen) => {
          // Two changes at once leave no trace of where the first one split a node; and half of a
          // phrase that changed its length has no counterpart.
          const apart =
            target === 'tw' ? ['split', 'mark', 'shorten'] : seen ? [] : ['split', 'mark']
          fc.pre(deeds.every(({ kind }) => !apart.includes(kind)))
          page(trees)
          for (const one of deeds) act(document.body, one)
          const expected = markup()
          const conversion = page(trees)
          await conversion.convertTo(target)
          for (const one of deeds) {
            act(document.body, one)
            // The page may act before or after what it did before was converted.
            if (seen) await quiet()
          }
          conversion.restore()
          expect(markup()).toBe(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('tells its script anew once it was given back, whatever is still under way', async () => {
    const asked: TextsToConvert['around'][] = []
    document.body.replaceChildren('里面的头发')
    const conversion = new PageConversion(
      document,
      async (request) => {
        asked.push(request.around)
        await quiet()
        return answerTexts(request, converters.get(request.target)!)
      },
      (error) => expect.fail(String(error)),
    )
    await conversion.convertTo('tw')
    await conversion.convertTo('hk')
    const cutOff = conversion.convertTo('tw')
    conversion.restore()
    await cutOff
    expect(conversion.written).toBeNull()
    await conversion.convertTo('tw')
    expect(asked).toEqual([null, 'hans', 'hans', null])
    conversion.restore()
  })

  it('has its language said as a whole, but where that would hold it up line by line only', async () => {
    const line = '里面的头发'.repeat(100)
    for (const [lines, lang] of [
      [4, 'zh-TW'],
      [801, null],
    ] as const) {
      const conversion = page([])
      document.documentElement.removeAttribute('lang')
      document.body.replaceChildren(
        ...Array.from({ length: lines }, () => {
          const paragraph = document.createElement('p')
          paragraph.textContent = line
          return paragraph
        }),
      )
      await conversion.convertTo('tw')
      expect(document.documentElement.getAttribute('lang')).toBe(lang)
      expect(document.querySelectorAll('p[lang=zh-TW]')).toHaveLength(lines)
      conversion.restore()
      expect(document.querySelectorAll('[lang]')).toHaveLength(0)
    }
  })
})
