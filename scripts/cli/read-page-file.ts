import { Window } from 'happy-dom'
import { readPage } from '#lib/browser/read-page.ts'
import { statedDates } from '#lib/browser/stated-dates.ts'
import { decodeReport } from '#lib/report/decode.ts'
import { decodePage } from '#lib/report/decode-page.ts'
import { pageDay } from '#lib/report/page-day.ts'
import { readBytes } from './input.ts'

/** The text of a page, and the day (`YYYY-MM-DD`) that it names as its own where it does. */
export interface PageFile {
  readonly text: string
  readonly day: string | null
}

/** The article of a saved page, read by the very code that reads it in the browser. */
async function readHtml(file: string): Promise<PageFile> {
  const html = decodePage(await readBytes(file), file)
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
  const bytes = await readBytes(file)
  return { text: bytes.length === 0 ? '' : decodeReport(bytes, file), day: null }
}
