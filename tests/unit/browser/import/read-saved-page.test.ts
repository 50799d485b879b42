// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { readSavedPage } from '#lib/browser/import/read-saved-page.ts'
import { encodeAs } from '#tests/unit/report/encode-as.ts'

const never = new AbortController().signal
const FIRST = '港口集团成立疫情防控工作领导小组,主要负责人任组长,每天两次对候船大厅消毒。'
const LAST = '装卸公司为码头工人储备口罩五千个,对返岗人员逐一测量体温,并建立了台账。'
const pageOf = (head: string, body: string) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const ARTICLE = `<nav><a href="#">首页</a></nav><div><p>${FIRST}</p><div hidden>看不见的字</div>
  <p style="display: none">也看不见</p><p>装卸公司为<b>码头工人</b>${LAST.slice(9)}</p></div>
  <script>document.title = '坏'</script>`
const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'saved.html')

describe('a page that was saved', () => {
  it('is read as its article, under its title, without its markup', async () => {
    const text = await readSavedPage(fileOf(pageOf('<title> 港口\n防疫 </title>', ARTICLE)), never)
    expect(text).toBe(`港口 防疫\n${FIRST}\n${LAST}`)
  })

  it('is read in the encoding that it names', async () => {
    const head = '<meta charset="gb2312"><title>防疫</title>'
    const bytes = Uint8Array.from(encodeAs('gb18030', pageOf(head, ARTICLE)))
    expect(await readSavedPage(fileOf(bytes), never)).toBe(`防疫\n${FIRST}\n${LAST}`)
  })

  it('runs nothing', async () => {
    const hostile = `<img src="https://a.cn/x.png" onerror="globalThis.ran = true"><script>globalThis.ran = true</script>`
    await readSavedPage(fileOf(pageOf('', ARTICLE + hostile)), never)
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined()
  })

  it('is a fault where it is in no encoding, or where there is no file any more', async () => {
    const bytes = Uint8Array.of(0x3c, 0x70, 0x3e, 0xff, 0xff)
    expect(await readSavedPage(fileOf(bytes), never)).toMatchObject({
      file: 'saved.html',
      kind: 'encoding',
      place: { line: 1, byte: 4 },
    })
    const gone = fileOf('')
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'))
    expect(await readSavedPage(gone, never)).toMatchObject({ kind: 'unreadable' })
  })
})
