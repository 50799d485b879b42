import type { Firefox } from './firefox.ts'

/** Clicks the extension's button in the toolbar. */
export async function clickButton({ window }: Firefox): Promise<void> {
  await window.evaluate(() => {
    const button = document.getElementById('duidu_duidu_example-BAP')
    if (!button) throw new Error('The toolbar has no button of the extension.')
    button.click()
  })
}
