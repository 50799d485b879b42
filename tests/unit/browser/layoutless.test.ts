// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { layoutless, type StyleOf } from '#lib/browser/layoutless.ts'
import { readPage } from '#lib/browser/read-page.ts'

const PROSE = '港口集团成立疫情防控工作领导小组,主要负责人任组长,每天两次对候船大厅消毒。'

/** A form as browsers have it: a field stands in the place of what has its name. */
function formWith(name: string): HTMLFormElement {
  const form = document.createElement('form')
  const paragraph = document.createElement('p')
  paragraph.textContent = PROSE
  form.append(paragraph)
  Object.defineProperty(form, name, { value: document.createElement('input') })
  return form
}

async function read(form: HTMLFormElement, styleOf: StyleOf) {
  const root = document.createElement('div')
  root.append(form)
  return (await readPage(root, new AbortController().signal, styleOf)).text
}

describe('a form in a page that is not laid out', () => {
  it.each(['hasAttribute', 'tagName', 'style'])('is read where it has a field %s', async (name) => {
    expect(await read(formWith(name), layoutless)).toBe(PROSE)
    const hidden = formWith(name)
    hidden.hidden = true
    expect(await read(hidden, layoutless)).toBe('')
  })

  it('is read where it has a field getAttribute', async () => {
    // The DOM of these tests looks for attributes by that method itself: `layoutless` cannot be asked.
    const block = () => ({ display: 'block', visibility: 'visible' })
    expect(await read(formWith('getAttribute'), block)).toBe(PROSE)
  })
})
