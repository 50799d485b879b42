import { writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Bidi } from './connect-bidi.ts'

/** How long a reader would look for something, and how often, in milliseconds. */
const PATIENCE = 8_000
const PACE = 40

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: unknown; readonly sharedId?: string }
  readonly exceptionDetails?: { readonly text: string }
}

/** Runs in the document: the element that a reader would click, in view and no longer moving. */
async function findStill(selector: string, words: string): Promise<Element | null> {
  const shows = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(words)
  const element = [...document.querySelectorAll(selector)].find(shows)
  if (!element) return null
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const { x, y } = element.getBoundingClientRect()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const now = element.getBoundingClientRect()
  return now.x === x && now.y === y && element.isConnected ? element : null
}

/** A document that the browser shows: a page in a tab, the sidebar, or the browser's own window. */
export class View {
  readonly context: string
  readonly #bidi: Bidi

  /** `context` as WebDriver names it. */
  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi
    this.context = context
  }

  /** Runs a function in the document; arguments and result travel as JSON. */
  async evaluate<Values extends readonly unknown[], Result>(
    work: (...values: Values) => Result | Promise<Result>,
    ...values: Values
  ): Promise<Result> {
    const code = `async (json) => JSON.stringify((await (${String(work)})(...JSON.parse(json))) ?? null)`
    const { result } = await this.#call(code, [JSON.stringify(values)])
    return JSON.parse(String(result?.value)) as Result
  }

  /** What a reader sees of the elements that match, joined by line ends. */
  async text(selector = 'body'): Promise<string> {
    return this.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>(wanted)].map((one) => one.innerText).join('\n'),
      selector,
    )
  }

  async count(selector: string): Promise<number> {
    return this.evaluate((wanted) => document.querySelectorAll(wanted).length, selector)
  }

  /** Clicks, as with a mouse, the first element that matches, can be seen and has these words. */
  async click(selector: string, words = '', button: 0 | 2 = 0): Promise<void> {
    const sharedId = await this.#find(selector, words)
    const origin = { type: 'element', element: { sharedId } }
    await this.#act({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button },
        { type: 'pointerUp', button },
      ],
    })
  }

  /** Types text where the focus is. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await this.#act({ type: 'key', id: 'keyboard', actions })
  }

  /** Chooses from a list, as with a mouse. */
  async choose(selector: string, value: string): Promise<void> {
    await this.#find(selector, '')
    await this.evaluate(
      (wanted, chosen) => {
        const list = document.querySelector<HTMLSelectElement>(wanted)!
        list.value = chosen
        for (const type of ['input', 'change'])
          list.dispatchEvent(new Event(type, { bubbles: true }))
      },
      selector,
      value,
    )
  }

  /** Selects all words of an element. */
  async select(selector: string): Promise<void> {
    await this.evaluate((wanted) => {
      getSelection()!.selectAllChildren(document.querySelector(wanted)!)
    }, selector)
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: 'complete',
    })
  }

  /** Goes back in the history of the tab. */
  async goBack(): Promise<void> {
    await this.#bidi.send('browsingContext.traverseHistory', { context: this.context, delta: -1 })
  }

  async bringToFront(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.context })
  }

  /** Gives files to an `input`. */
  async chooseFiles(selector: string, files: readonly string[]): Promise<void> {
    const { result } = await this.#call('(wanted) => document.querySelector(wanted)', [selector])
    const element = { sharedId: result?.sharedId }
    await this.#bidi.send('input.setFiles', { context: this.context, element, files })
  }

  /** A picture of what is in view. */
  async screenshot(file: string): Promise<void> {
    const answer = await this.#bidi.send('browsingContext.captureScreenshot', {
      context: this.context,
    })
    await writeFile(file, (answer as { data: string }).data, 'base64')
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.context })
  }

  async #find(selector: string, words: string): Promise<string> {
    const end = performance.now() + PATIENCE
    while (performance.now() < end) {
      const { result } = await this.#call(String(findStill), [selector, words])
      if (result?.sharedId) return result.sharedId
      await delay(PACE)
    }
    throw new Error(`Nothing to click: ${selector} “${words}”.`)
  }

  async #act(source: object): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.context, actions: [source] })
  }

  async #call(functionDeclaration: string, values: readonly string[]): Promise<Evaluated> {
    const answer = (await this.#bidi.send('script.callFunction', {
      functionDeclaration,
      arguments: values.map((value) => ({ type: 'string', value })),
      target: { context: this.context },
      awaitPromise: true,
      userActivation: false,
    })) as Evaluated
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text)
    return answer
  }
}
