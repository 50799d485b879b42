// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { collectLines } from '#lib/browser/collect-lines.ts'
import { findDoors } from '#lib/browser/trees/find-doors.ts'
import { shownIn } from '#lib/browser/trees/shown-in.ts'
import { treeIn } from '#lib/browser/trees/tree.ts'

const never = new AbortController().signal

function add(parent: Node, tag: string, text = '', slot = ''): Element {
  const element = document.createElement(tag)
  element.textContent = text
  if (slot) element.setAttribute('slot', slot)
  parent.appendChild(element)
  return element
}

/** A host with light children, and a tree of its own with these slots between two lines. */
function host(parent: Node, ...slots: string[]): { element: Element; tree: ShadowRoot } {
  const element = add(parent, 'x-story')
  const tree = element.attachShadow({ mode: 'open' })
  add(tree, 'p', '前')
  for (const name of slots) {
    const slot = add(tree, 'slot', '') as HTMLSlotElement
    if (name) slot.name = name
    add(slot, 'p', `无${name}`)
  }
  add(tree, 'p', '后')
  return { element, tree }
}

async function linesIn(root: Element): Promise<string[]> {
  const { lines } = await collectLines(root, never)
  return lines.map(({ nodes }) => nodes.map(({ data }) => data).join(''))
}

beforeAll(() => {
  const style = document.createElement('style')
  style.textContent = 'slot { display: contents } x-story { display: block }'
  document.head.append(style)
})
beforeEach(() => document.body.replaceChildren())

describe('a page with shadow trees', () => {
  it('is read as it is shown: what is slotted once, in its slot, and the rest not at all', async () => {
    const { element } = host(document.body, 'b', 'a')
    add(element, 'p', '甲', 'a')
    add(element, 'p', '乙', 'b')
    add(element, 'p', '丙', 'nowhere')
    expect(await linesIn(document.body)).toEqual(['前', '乙', '甲', '后'])
  })

  it('shows what a slot has of its own where nothing is put into it', async () => {
    host(document.body, '', 'a')
    expect(await linesIn(document.body)).toEqual(['前', '无', '无a', '后'])
  })

  it('hands what is slotted through slots inside slots', async () => {
    const outer = host(document.body)
    const inner = add(outer.tree, 'x-story')
    const innerTree = inner.attachShadow({ mode: 'open' })
    add(innerTree, 'p', '里')
    add(innerTree, 'slot')
    add(inner, 'slot')
    add(outer.element, 'p', '外面放进来的一行')
    expect(await linesIn(document.body)).toEqual(['前', '后', '里', '外面放进来的一行'])
  })

  it('is read no deeper than anybody reads', async () => {
    let inside: Node = document.body
    for (let i = 0; i < 500; i++) {
      const { tree } = host(inside)
      inside = tree
    }
    const lines = await linesIn(document.body)
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.length).toBeLessThan(200)
  })

  it('has all its doors found, by search and by reading', async () => {
    const { element, tree } = host(document.body, '')
    const plain = add(tree, 'div')
    plain.attachShadow({ mode: 'open' })
    const yet = add(treeIn(plain)!, 'x-yet')
    const { doors } = await collectLines(document.body, never)
    expect(new Set(doors)).toEqual(new Set([element, plain, yet]))
    expect(findDoors(document)).toEqual(expect.arrayContaining([element, plain, yet]))
  })
})

describe('shownIn', () => {
  it('leads from a node in a shadow tree to the top, through its host', () => {
    const { tree } = host(document.body)
    const way: string[] = []
    for (let at: Element | null = tree.querySelector('p'); at; at = shownIn(at))
      way.push(at.localName)
    expect(way).toEqual(['p', 'x-story', 'body', 'html'])
  })
})
