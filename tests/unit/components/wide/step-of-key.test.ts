// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { stepOfKey, type KeyStep } from '#components/wide/step-of-key.ts'

function press(key: string, on: Element = document.body, more: KeyboardEventInit = {}) {
  let step: KeyStep | null = null
  const listen = (event: Event) => (step = stepOfKey(event as KeyboardEvent))
  document.addEventListener('keydown', listen)
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  document.removeEventListener('keydown', listen)
  return step as KeyStep | null
}
const add = (tag: string) => document.body.appendChild(document.createElement(tag))

describe('stepOfKey', () => {
  it.each(['n', 'j', 'ArrowRight'])('goes to the next passage on %s', (key) => {
    expect(press(key)).toEqual({ kind: 'passage', by: 1 })
  })

  it.each(['p', 'k', 'ArrowLeft'])('goes to the passage before on %s', (key) => {
    expect(press(key)).toEqual({ kind: 'passage', by: -1 })
  })

  it('scrolls where nothing has the focus, and leaves it to what has', () => {
    expect(press('PageDown')).toMatchObject({ kind: 'scroll' })
    expect(press('PageDown', add('section'))).toBeNull()
    expect(press('n', add('section'))).toMatchObject({ by: 1 })
  })

  it('leaves fields and the shortcuts of the browser alone', () => {
    expect(press('n', add('input'))).toBeNull()
    expect(press('ArrowRight', add('select'))).toBeNull()
    expect(press('p', document.body, { ctrlKey: true })).toBeNull()
    expect(press('ArrowLeft', document.body, { altKey: true })).toBeNull()
    expect(press('x')).toBeNull()
  })
})
