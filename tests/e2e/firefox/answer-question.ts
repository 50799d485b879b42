import { setTimeout as delay } from 'node:timers/promises'
import type { Firefox } from './firefox.ts'

/** Runs in the browser's window: clicks in the question that is open; null where there is none. */
function answer(allow: boolean): string | null {
  const { isPanelOpen, panel } = PopupNotifications
  const question = panel.firstElementChild as Question | null
  if (!isPanelOpen || !question) return null
  const words = question.innerText || (question.textContent ?? '')
  const button = allow ? question.button : question.secondaryButton
  button.click()
  return words.replace(/\s+/g, ' ')
}

interface Question extends HTMLElement {
  readonly button: HTMLElement
  readonly secondaryButton: HTMLElement
}

/** Answers the question that the browser puts to the reader at its address bar; returns its words. */
export async function answerQuestion({ window }: Firefox, how: 'allow' | 'deny'): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const words = await window.evaluate(answer, how === 'allow')
    if (words !== null) return words
    await delay(50)
  }
  throw new Error('The browser asked nothing.')
}
