/** A page in any browser: what its driver can run in it. */
interface Evaluates {
  evaluate(run: (key: string) => string, key: string): Promise<string>
}

/** The words that a highlight covers in a page and the frames in it, run by run. */
export async function highlighted(page: Evaluates, name: string): Promise<string> {
  return page.evaluate((key) => {
    const words: string[] = []
    const look = (view: Window & typeof globalThis) => {
      for (const range of view.CSS.highlights.get(key) ?? []) {
        const text = range.startContainer.textContent ?? ''
        // A document shows nothing of what stands in another.
        if (range.startContainer.ownerDocument === view.document)
          words.push(text.slice(range.startOffset, range.endOffset))
      }
      for (const { contentDocument } of view.document.querySelectorAll('iframe'))
        if (contentDocument?.defaultView) look(contentDocument.defaultView)
    }
    look(window)
    return words.join('')
  }, `duidu-${name}`)
}
