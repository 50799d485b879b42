import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
}

/** A folder of pages on a free port of this machine. */
export interface PageServer {
  readonly url: (path: string) => string
  readonly close: () => Promise<void>
}

export async function servePages(folder: string): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    // Browsers ask for it by themselves, at times of their own: no page here lacks one.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    const path = join(folder, normalize(pathname), extname(pathname) ? '' : 'index.html')
    readFile(path).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        // A browser keeps its connections for a while.
        server.closeAllConnections()
      }),
  }
}
