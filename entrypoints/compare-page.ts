import { ContentScriptContext } from 'wxt/utils/content-script-context'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askWhileShown } from '#lib/browser/ask-while-shown.ts'
import { guideReader } from '#lib/browser/highlights/guide-reader.ts'
import { Painted } from '#lib/browser/highlights/painted.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { PageSession } from '#lib/browser/page-session.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import { watchPage } from '#lib/browser/watch-page.ts'

/** What keeps a second injection from beginning anew; seen only by scripts of this extension. */
const PRESENT = 'duiduCompares'

/**
 * Comes into a page that has Chinese. Compares it from now on and answers messages about it, until
 * the extension is removed or updated, or a newer copy of it takes the page over.
 */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, PRESENT)) return
  Reflect.set(globalThis, PRESENT, true)
  // No message to the page's own scripts: nobody shall learn which extensions the reader has.
  const context = new ContentScriptContext('page', { noScriptStartedPostMessage: true })
  const { signal } = context
  const painted = new Painted((whilePainted) =>
    guideReader(
      {
        passagesAt: (x, y, target) => painted.at(x, y, target),
        note: (passages) => askWhileShown(() => messenger.sendMessage('notePassages', passages)),
        open: ({ source, pair: { page } }) =>
          messenger.sendMessage('openPassage', { source, page }),
      },
      whilePainted,
    ),
  )
  const session = new PageSession(
    {
      checkPage: (text) => askWhileShown(() => messenger.sendMessage('checkPage', { text })),
      forgetPage: () => askWhileShown(() => messenger.sendMessage('forgetPage')),
    },
    painted,
    signal,
  )
  const endings = [
    messenger.onMessage('describePage', ({ data }) => session.describe(data.afresh)),
    messenger.onMessage('revealPassage', ({ data }) => session.reveal(data.page)),
    messenger.onMessage('isCompared', () => true),
    messenger.onMessage('leavePage', () => {
      // It may be asked for again.
      Reflect.deleteProperty(globalThis, PRESENT)
      context.abort()
    }),
  ]
  signal.addEventListener('abort', () => endings.forEach((end) => end()))

  const follow = ({ highlights }: { readonly highlights: boolean }) => painted.show(highlights)
  settingsStore.watch((settings, changed) => {
    follow(settings)
    if (changed.includes('thresholds')) void session.lookAfresh()
  }, signal)
  void settingsStore.load().then(follow)
  void session.look()
  // Asking whether it is valid ends the context of an extension that was updated or removed.
  watchPage(async () => (context.isValid ? session.look() : undefined), signal)
  // A page from the back-forward cache comes back without its badge.
  context.addEventListener(window, 'pageshow', ({ persisted }) => {
    if (persisted) void session.lookAfresh()
  })
})
