// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Showing } from '#entrypoints/sidepanel/showing.svelte.ts'
import { saveTabTarget } from '#lib/browser/conversion-store.ts'
import type { Target } from '#lib/script/convert.ts'

const TAB = 7
const answers: ((shown: boolean) => void)[] = []

vi.mock('#lib/browser/follow-tab.ts', () => ({
  followTab: async (turn: (tab: { readonly id: number }) => void) => turn({ id: TAB }),
}))
vi.mock('#lib/browser/messenger.ts', () => ({
  messenger: { sendMessage: () => new Promise<boolean>((resolve) => answers.push(resolve)) },
}))

beforeEach(() => {
  fakeBrowser.reset()
  answers.length = 0
})

async function showing(now: Target | null): Promise<Showing> {
  await saveTabTarget(TAB, now)
  const made = new Showing(new AbortController().signal)
  await vi.waitFor(() => expect(made.target).toBe(now))
  return made
}

it('shows at once what the reader has chosen', async () => {
  const made = await showing('tw')
  void made.choose('hk')
  expect(made.target).toBe('hk')
})

it('goes back to what the page shows where it lets no extension in, and says so', async () => {
  const made = await showing('tw')
  const chosen = made.choose('hk')
  answers[0]!(false)
  await chosen
  expect(made.refused).toBe(true)
  expect(made.target).toBe('tw')
})

it('keeps what was chosen last, whatever becomes of the choice before', async () => {
  const made = await showing(null)
  const first = made.choose('hk')
  const second = made.choose('tw')
  answers[1]!(true)
  await second
  answers[0]!(false)
  await first
  expect(made.target).toBe('tw')
  expect(made.refused).toBe(false)
})

it('takes no older note for what it has heard meanwhile', async () => {
  await saveTabTarget(TAB, 'tw')
  let answer = () => {}
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementationOnce(
    () => new Promise((resolve) => (answer = () => resolve({ [`script:${TAB}`]: 'tw' }))),
  )
  const made = new Showing(new AbortController().signal)
  await saveTabTarget(TAB, 'hk')
  await vi.waitFor(() => expect(made.target).toBe('hk'))
  answer()
  await new Promise((resolve) => setTimeout(resolve))
  expect(made.target).toBe('hk')
})
