/** A connection to a browser that speaks WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export interface Bidi {
  /** @throws Error with the browser's own words where the command fails. */
  readonly send: (method: string, params?: object) => Promise<unknown>
  readonly close: () => void
}

interface Answer {
  readonly id: number | null
  readonly type: 'success' | 'error' | 'event'
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
}

interface Waiting {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** Connects to the address that the browser prints at its start, and begins a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`)
  const waiting = new Map<number, Waiting>()
  let last = 0

  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(++last, { method, resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(String(data)) as Answer
    const asked = id === null ? undefined : waiting.get(id)
    if (!asked || id === null) return
    waiting.delete(id)
    if (type === 'error') asked.reject(new Error(`${asked.method}: ${error}: ${message}`))
    else asked.resolve(result)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone.'))
    waiting.clear()
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`No browser answers at ${address}.`)))
  })
  await send('session.new', { capabilities: { alwaysAllow: {} } })
  return { send, close: () => socket.close() }
}
