import { browser } from 'wxt/browser'

/**
 * What the reader has selected in a tab, lines and all: what menus tell has lost them. In a frame, where
 * that has the focus; frames that the extension has no access to say nothing.
 */
export async function selectionOf(tabId: number): Promise<string> {
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => {
      const isInside = /^i?frame$/.test(document.activeElement?.localName ?? '')
      return { text: String(getSelection() ?? ''), isFocused: document.hasFocus() && !isInside }
    },
  })
  const found = answers.flatMap(({ result }) => (result?.text ? [result] : []))
  return (found.find(({ isFocused }) => isFocused) ?? found[0])?.text ?? ''
}

/** Puts a text in the clipboard, as if it had been copied in the tab; the page is not touched. */
export async function copyInTab(tabId: number, text: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    args: [text],
    // The clipboard's own interface is closed to pages without https; this way is open to all.
    func: (words) => {
      const fill = (event: ClipboardEvent) => {
        event.preventDefault()
        event.stopImmediatePropagation()
        event.clipboardData?.setData('text/plain', words)
      }
      addEventListener('copy', fill, { capture: true, once: true })
      document.execCommand('copy')
      removeEventListener('copy', fill, { capture: true })
    },
  })
}
