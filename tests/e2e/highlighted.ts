/** A page in any browser: what its driver can run in it. */
interface Evaluates {
  evaluate(run: (key: string) => string, key: string): Promise<string>
}

/** The words that a highlight covers in a page, run by run. */
export async function highlighted(page: Evaluates, name: string): Promise<string> {
  return page.evaluate((key) => {
    const words = []
    for (const range of CSS.highlights.get(key) ?? []) {
      const text = range.startContainer.textContent ?? ''
      words.push(text.slice(range.startOffset, range.endOffset))
    }
    return words.join('')
  }, `duidu-${name}`)
}
