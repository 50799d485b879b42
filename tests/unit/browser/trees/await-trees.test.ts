// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { awaitTrees } from '#lib/browser/trees/await-trees.ts'

const host = () => document.body.appendChild(document.createElement('x-article'))

describe('awaitTrees', () => {
  let life: AbortController
  beforeEach(() => {
    life = new AbortController()
    vi.useFakeTimers()
  })
  afterEach(() => {
    life.abort()
    vi.useRealTimers()
    document.body.replaceChildren()
  })

  it('tells of each tree once, however often its element was named', () => {
    const onTree = vi.fn()
    const expectTree = awaitTrees(onTree, life.signal)
    const [early, late] = [host(), host()]
    for (const element of [early, late, early]) expectTree(element)
    const first = early.attachShadow({ mode: 'open' })
    vi.advanceTimersByTime(1000)
    expectTree(early)
    const second = late.attachShadow({ mode: 'open' })
    vi.advanceTimersByTime(1000)
    expect(onTree.mock.calls).toEqual([[first], [second]])
  })

  it('gives up what grows none, and keeps no timer running for it', () => {
    const onTree = vi.fn()
    const expectTree = awaitTrees(onTree, life.signal)
    const [barren, gone] = [host(), host()]
    for (const element of [barren, gone]) expectTree(element)
    gone.remove()
    vi.advanceTimersByTime(60_000)
    expect(vi.getTimerCount()).toBe(0)
    barren.attachShadow({ mode: 'open' })
    gone.attachShadow({ mode: 'open' })
    vi.advanceTimersByTime(60_000)
    expect(onTree).not.toHaveBeenCalled()
  })

  it('ends with its signal', () => {
    const onTree = vi.fn()
    const element = host()
    awaitTrees(onTree, life.signal)(element)
    life.abort()
    element.attachShadow({ mode: 'open' })
    vi.advanceTimersByTime(60_000)
    expect(onTree).not.toHaveBeenCalled()
  })
})
