import { Window } from 'happy-dom'
import { readPage } from '#lib/browser/read-page.ts'
import { readBytes, readText } from './input.ts'

const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
/** Where browsers look for the charset of a page. */
const PRESCAN_BYTES = 4096

/** As browsers do: the byte order mark, the `<meta>`, UTF-8. @throws Error that names the file. */
function decodeHtml(bytes: Uint8Array, file: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES))
  const charset = META_CHARSET.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Error(`${file}: cannot be decoded as ${charset}`, { cause: error })
  }
}

/** The article of a saved page, read by the very code that reads it in the browser. */
async function readHtml(file: string): Promise<string> {
  const html = decodeHtml(await readBytes(file), file)
  const window = new Window({
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  })
  try {
    window.document.write(html)
    const { document, Node, NodeFilter, getComputedStyle } = window
    Object.assign(globalThis, {
      document,
      Node,
      NodeFilter,
      getComputedStyle: getComputedStyle.bind(window),
    })
    const { text } = await readPage(globalThis.document.body, new AbortController().signal)
    return text
  } finally {
    await window.happyDOM.close()
  }
}

/** The text of a page: an `.html` file's article, any other file's whole text, `-` for standard input. */
export function readPageFile(file: string): Promise<string> {
  return /\.x?html?$/i.test(file) ? readHtml(file) : readText(file)
}
