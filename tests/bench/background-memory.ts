/** What the background holds in memory, in bytes. */
export interface Memory {
  /** Of JavaScript's own heap. */
  readonly heap: number
  /** Outside it: the arrays of the index. */
  readonly arrays: number
}

interface Target {
  readonly type: string
  readonly webSocketDebuggerUrl: string
}

/** One question to the developer tools of a target, by its own door. */
function ask<T>(address: string, methods: readonly string[]): Promise<T> {
  return new Promise((done, fail) => {
    const socket = new WebSocket(address)
    const send = (id: number) => socket.send(JSON.stringify({ id, method: methods[id] }))
    socket.onopen = () => send(0)
    socket.onerror = () => fail(new Error('The developer tools do not answer.'))
    socket.onmessage = ({ data }) => {
      const { id, result } = JSON.parse(String(data)) as { id?: number; result: T }
      if (id === undefined) return
      if (id + 1 < methods.length) return send(id + 1)
      socket.close()
      done(result)
    }
  })
}

/** What the background of the extension holds after its rubbish was collected. */
export async function backgroundMemory(devtoolsUrl: string): Promise<Memory> {
  const targets = (await (await fetch(`${devtoolsUrl}/json/list`)).json()) as Target[]
  const background = targets.find(({ type }) => type === 'service_worker')
  if (!background) throw new Error('The background does not run.')
  const { usedSize, backingStorageSize } = await ask<{
    usedSize: number
    backingStorageSize: number
  }>(background.webSocketDebuggerUrl, ['HeapProfiler.collectGarbage', 'Runtime.getHeapUsage'])
  return { heap: usedSize, arrays: backingStorageSize }
}
