import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** A piece of the browser's own windows, as its tools for their makers tell of it. */
interface Piece {
  readonly nodeId: number
  readonly nodeName: string
  /** Names and values in turn; the first pair is the class, or the name of a window. */
  readonly attributes?: readonly string[]
  readonly children?: readonly Piece[]
}

interface Answer {
  readonly id: number
  readonly result: {
    readonly root?: Piece
    readonly matchedCSSRules?: readonly {
      readonly rule: {
        readonly style: {
          readonly cssProperties: readonly { readonly name: string; readonly value: string }[]
        }
      }
    }[]
  }
  readonly error?: { readonly message: string }
}

const DIALOG = 'ExtensionInstallDialogView'
const BUTTON = 'MdTextButton'
/** For so long, in ms, the browser takes no click, lest one meant for the page answers for the reader. */
const GUARDED = 700

function* piecesOf(piece: Piece, name: string): Generator<Piece> {
  if (piece.attributes?.[1] === name) yield piece
  for (const child of piece.children ?? []) yield* piecesOf(child, name)
}

/**
 * The browser's question whether it may let the extension in: it stands outside every page. Of a
 * browser with `openWindows`, in English.
 */
export class BrowserQuestion {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #asked = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer
      this.#waiting.get(answer.id)?.(answer)
    })
  }

  static async of(userDataDir: string): Promise<BrowserQuestion> {
    const port = await readFile(join(userDataDir, 'UIDevToolsActivePort'), 'utf8')
    const socket = new WebSocket(`ws://127.0.0.1:${port.trim()}/0`)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', reject)
    })
    const question = new BrowserQuestion(socket)
    await question.#ask('DOM.enable')
    return question
  }

  async isShown(): Promise<boolean> {
    return (await this.#dialog()) !== null
  }

  /** Presses the button that says so, once the browser asks, and waits until it asks no more. */
  async answer(button: 'Allow' | 'Deny'): Promise<void> {
    while (!(await this.isShown())) await delay(50)
    for (;;) {
      await delay(GUARDED)
      const dialog = await this.#dialog()
      if (dialog === null) return
      const pressed = await this.#button(dialog, button)
      for (const type of ['mousePressed', 'mouseReleased'])
        await this.#ask('DOM.dispatchMouseEvent', {
          nodeId: pressed.nodeId,
          event: { type, x: 5, y: 5, button: 'left', wheelDirection: 'none' },
        })
    }
  }

  close(): void {
    this.#socket.close()
  }

  async #dialog(): Promise<Piece | null> {
    const { root } = (await this.#ask('DOM.getDocument')).result
    const found = root ? [...piecesOf(root, DIALOG)] : []
    return found.find(({ nodeName }) => nodeName === 'Widget') ?? null
  }

  async #button(dialog: Piece, text: string): Promise<Piece> {
    for (const button of piecesOf(dialog, BUTTON)) {
      const { result } = await this.#ask('CSS.getMatchedStylesForNode', { nodeId: button.nodeId })
      const properties = result.matchedCSSRules?.flatMap(({ rule }) => rule.style.cssProperties)
      if (properties?.some(({ name, value }) => name === 'Text' && value === text)) return button
    }
    throw new Error(`The browser's question has no button “${text}”.`)
  }

  async #ask(method: string, params: object = {}): Promise<Answer> {
    const id = ++this.#asked
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
    this.#waiting.delete(id)
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`)
    return answer
  }
}
