import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askWhileShown } from '#lib/browser/ask-while-shown.ts'
import '#lib/browser/highlight.css'
import { followSettings } from '#lib/browser/follow-settings.ts'
import { guideReader } from '#lib/browser/highlights/guide-reader.ts'
import { Painted } from '#lib/browser/highlights/painted.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { PageSession } from '#lib/browser/page-session.ts'
import { ScriptLife } from '#lib/browser/script-life.ts'
import { awaitTrees } from '#lib/browser/trees/await-trees.ts'
import { mayGrow } from '#lib/browser/trees/tree.ts'
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
  const life = new ScriptLife('compares')
  const { signal } = life
  const painted = new Painted((view, whilePainted) =>
    guideReader(
      view,
      {
        passagesAt: (point) => painted.at(point),
        note: (passages) => askWhileShown(() => messenger.sendMessage('notePassages', passages)),
        open: ({ source, pair: { page } }) =>
          messenger.sendMessage('openPassage', { source, page }),
      },
      whilePainted,
    ),
  )
  const session = new PageSession(
    {
      checkPage: (page) => askWhileShown(() => messenger.sendMessage('checkPage', page)),
      forgetPage: () => askWhileShown(() => messenger.sendMessage('forgetPage')),
      styleFrames: () => askWhileShown(() => messenger.sendMessage('styleFrames')),
      watch: (doors) => {
        watch.follow(doors)
        doors.filter(mayGrow).forEach(expectTree)
      },
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
      life.end()
    }),
  ]
  signal.addEventListener('abort', () => endings.forEach((end) => end()))

  followSettings(
    {
      highlights: (wanted) => painted.show(wanted),
      thresholds: () => void session.lookAfresh(),
    },
    signal,
  )
  const watch = watchPage(async () => (life.isGoingOn ? session.look() : undefined), signal)
  const expectTree = awaitTrees(watch.lookSoon, signal)
  void session.look()
  // A page from the back-forward cache comes back without its badge.
  addEventListener('pageshow', ({ persisted }) => persisted && void session.lookAfresh(), {
    signal,
  })
})
