// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { layoutless } from '#lib/browser/layoutless.ts'
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

async function read(form: HTMLFormElement) {
  const root = document.createElement('div')
  root.append(form)
  return (await readPage(root, new AbortController().signal, layoutless)).text
}

describe('a form in a page that is not laid out', () => {
  it.each(['hasAttribute', 'tagName', 'style'])('is read where it has a field %s', async (name) => {
    expect(await read(formWith(name))).toBe(PROSE)
    const hidden = formWith(name)
    hidden.hidden = true
    expect(await read(hidden)).toBe('')
  })
})
