import { Window } from 'happy-dom'
import { readPage } from '#lib/browser/read-page.ts'
import { statedDates } from '#lib/browser/stated-dates.ts'
import { pageDay } from '#lib/report/page-day.ts'
import { readBytes, readText } from './input.ts'

const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
/** Where browsers look for the charset of a page. */
const PRESCAN_BYTES = 4096

/** The text of a page, and the day (`YYYY-MM-DD`) that it names as its own where it does. */
export interface PageFile {
  readonly text: string
  readonly day: string | null
}

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
async function readHtml(file: string): Promise<PageFile> {
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
    const { text, byline } = await readPage(globalThis.document.body, new AbortController().signal)
    const clues = { stated: statedDates(globalThis.document), lines: byline }
    return { text, day: pageDay(clues, new Date().toISOString().slice(0, 10)) }
  } finally {
    await window.happyDOM.close()
  }
}

/** An `.html` file's article with its day, any other file's whole text, `-` for standard input. */
export async function readPageFile(file: string): Promise<PageFile> {
  if (/\.x?html?$/i.test(file)) return readHtml(file)
  return { text: await readText(file), day: null }
}
