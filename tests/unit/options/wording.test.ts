// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Wording } from '#entrypoints/options/wording.svelte.ts'
import { encodeAs } from '#tests/unit/report/encode-as.ts'

/** What the background has been asked, to be answered by hand. */
const answers: ((changed: boolean) => void)[] = []

vi.mock('#lib/browser/messenger.ts', () => ({
  messenger: { sendMessage: () => new Promise<boolean>((resolve) => answers.push(resolve)) },
}))

beforeEach(() => {
  fakeBrowser.reset()
  answers.length = 0
})

const wording = () => new Wording(new AbortController().signal)
const asked = (count: number) => vi.waitFor(() => expect(answers).toHaveLength(count))

/** The page after a word was added there. */
async function withOneWord(): Promise<Wording> {
  const made = wording()
  const put = made.put('土豆', '土豆', null)
  await asked(1)
  answers[0]!(true)
  await put
  return made
}

describe('the reader’s own words on the options page', () => {
  it('hold a list that is imported against the word that is just being added', async () => {
    const made = wording()
    const put = made.put('土豆', '土豆', null)
    const imported = made.importText('土豆\t馬鈴薯')
    await asked(1)
    answers[0]!(true)
    await put
    await asked(2)
    answers[1]!(true)
    await imported
    const conflict = { line: 1, from: '土豆', to: '馬鈴薯', own: '土豆' }
    expect(made.outcome).toMatchObject({ kind: 'imported', added: 0, conflicts: [conflict] })
    expect(made.words).toEqual([['土豆', '土豆']])
  })

  it('are imported from a list in an encoding of Taiwan', async () => {
    const made = wording()
    const list = '軟體\t軟件\n滑鼠\t鼠標\n印表機\t打印機\n網路\t網絡\n程式\t程序\n'
    const imported = made.importFile(new File([Uint8Array.from(encodeAs('big5', list))], 'a.txt'))
    await asked(1)
    answers[0]!(true)
    await imported
    expect(made.outcome).toMatchObject({ kind: 'imported', added: 5, errors: [] })
  })

  it('are not taken back by an undo that meant the change before', async () => {
    const made = await withOneWord()
    const imported = made.importText('著名')
    const undone = made.undo()
    await asked(2)
    answers[1]!(true)
    await Promise.all([imported, undone])
    expect(answers).toHaveLength(2)
    expect(made.words.map(([from]) => from)).toEqual(['土豆', '著名'])
  })

  it('are taken back once by an undo that is clicked twice', async () => {
    const made = await withOneWord()
    const both = [made.undo(), made.undo()]
    await asked(2)
    answers[1]!(true)
    await Promise.all(both)
    expect(answers).toHaveLength(2)
    expect(made.words).toEqual([])
    expect(made.outcome).toEqual({ kind: 'undone' })
  })
})
