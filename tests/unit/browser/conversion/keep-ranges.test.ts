// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { keepingRanges } from '#lib/browser/conversion/keep-ranges.ts'

/** A text node in the page. */
function shown(text: string): Text {
  const node = document.createTextNode(text)
  document.body.replaceChildren(node)
  return node
}

/** As browsers have it, and the test's page has not: an offset beyond the end is an error. */
function strictSelection(): Selection {
  const selection = document.getSelection()!
  const set = selection.setBaseAndExtent.bind(selection)
  selection.setBaseAndExtent = (anchor, start, focus, end) => {
    for (const [node, offset] of [
      [anchor, start],
      [focus, end],
    ] as const)
      if (offset > (node as Text).data.length) throw new RangeError(`${offset} in ${String(node)}`)
    set(anchor, start, focus, end)
  }
  return selection
}

describe('a text that is rewritten', () => {
  it('keeps a caret at its end when it becomes shorter', () => {
    const node = shown('打开端口')
    const selection = strictSelection()
    selection.setBaseAndExtent(node, 4, node, 4)
    keepingRanges()(node, '打開埠', (offset) => Math.min(offset, 3))
    expect(node.data).toBe('打開埠')
    expect([selection.anchorOffset, selection.focusOffset]).toEqual([3, 3])
  })
})
