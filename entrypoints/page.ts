import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { awaitChinese } from '#lib/browser/await-chinese.ts'
import { callSession } from '#lib/browser/call-session.ts'

/** Where a later run in the same page finds the first one; seen only by scripts of this extension. */
const PRESENT = 'duiduPage'

/**
 * Runs in every page that the reader lets it into; `check-wanted-pages.ts` registers it, for WXT's own content scripts begin with more
 * work than a page without Chinese shall pay for. Has `compare-page.ts` brought where there is
 * Chinese. Returns whether there is: the panel runs it once more to learn so.
 */
export default defineUnlistedScript((): boolean => {
  const present: (() => boolean) | undefined = Reflect.get(globalThis, PRESENT)
  if (present) return present()
  const look = awaitChinese(() => void callSession().catch(reportError))
  Reflect.set(globalThis, PRESENT, look)
  return look()
})
