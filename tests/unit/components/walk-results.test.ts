// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { walkResults } from '#components/look-up/walk-results.ts'

const name = () => document.activeElement?.id

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  document.activeElement?.dispatchEvent(event)
  return event.defaultPrevented
}

function make(tag: string, id: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag)
  element.id = id
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

describe('the arrow keys among results', () => {
  let end: () => void

  beforeEach(() => {
    const container = document.createElement('div')
    container.append(
      make('input', 'box', { type: 'search' }),
      make('button', 'other', {}),
      make('button', 'one', { 'data-result': '' }),
      make('button', 'two', { 'data-result': '' }),
    )
    document.body.replaceChildren(container)
    end = walkResults(container)
    document.getElementById('box')!.focus()
  })

  it.each([
    ['ArrowDown', 'one'],
    ['ArrowDown ArrowDown', 'two'],
    ['ArrowDown ArrowDown ArrowDown', 'two'],
    ['ArrowDown ArrowUp', 'box'],
    ['ArrowDown End', 'two'],
    ['ArrowDown End Home', 'one'],
    ['ArrowDown ArrowDown Escape', 'box'],
    ['ArrowDown 消', 'box'],
    ['ArrowDown Backspace', 'box'],
    ['ArrowUp', 'box'],
    ['End', 'box'],
  ])('%s leads from the box to %s', (keys, place) => {
    for (const key of keys.split(' ')) press(key)
    expect(name()).toBe(place)
  })

  it('leaves the keys of the box, of other buttons and of an input method alone', () => {
    expect(press('Home')).toBe(false)
    expect(press('Escape')).toBe(false)
    press('ArrowDown', { isComposing: true })
    expect(name()).toBe('box')
    document.getElementById('other')!.focus()
    press('ArrowDown')
    expect(name()).toBe('other')
    document.getElementById('one')!.focus()
    expect(press(' ')).toBe(false)
    expect(press('Enter')).toBe(false)
    press('c', { ctrlKey: true })
    expect(name()).toBe('one')
  })

  it('are as they were once it has ended', () => {
    end()
    press('ArrowDown')
    expect(name()).toBe('box')
  })
})
