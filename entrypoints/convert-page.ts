import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { PageConversion } from '#lib/browser/conversion/page-conversion.ts'
import { messenger } from '#lib/browser/messenger.ts'

/** What keeps a second injection from listening twice; seen only by scripts of this extension. */
const PRESENT = 'duiduConverts'

/** Comes into a page only when the reader has it converted: other pages pay nothing for it. */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, PRESENT)) return
  Reflect.set(globalThis, PRESENT, true)
  const report = (error: unknown) => reportError(error)
  const conversion = new PageConversion(
    document,
    (request) => messenger.sendMessage('convertTexts', request),
    report,
  )
  messenger.onMessage('showPageIn', ({ data: target }) => {
    if (target === null) conversion.restore()
    else conversion.convertTo(target).catch(report)
    return true
  })
  messenger.onMessage('convertSelection', async ({ data: target }) => {
    await conversion.convertSelection(target)
    return true
  })
})
