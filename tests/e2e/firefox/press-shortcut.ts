import type { Firefox } from './firefox.ts'

/** Presses Alt, Shift and a letter, as on a keyboard: the browser's window sees them first. */
export async function pressShortcut({ window }: Firefox, letter: string): Promise<void> {
  await window.evaluate((pressed) => {
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(
      Ci.nsITextInputProcessor,
    )
    keyboard.beginInputTransactionForTests(globalThis as typeof globalThis & Window)
    const keys = [
      { key: 'Alt', code: 'AltLeft', keyCode: 18 },
      { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
      { key: pressed, code: `Key${pressed}`, keyCode: pressed.charCodeAt(0) },
    ].map((init) => new KeyboardEvent('', init))
    for (const key of keys) keyboard.keydown(key)
    for (const key of keys.reverse()) keyboard.keyup(key)
  }, letter)
}
