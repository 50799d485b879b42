import { defineContentScript } from 'wxt/utils/define-content-script'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { PageSession } from '#lib/browser/page-session.ts'
import { watchPage } from '#lib/browser/watch-page.ts'
import '#lib/browser/highlight.css'

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  main(context) {
    const { signal } = context
    const session = new PageSession(
      {
        checkPage: (text) => askTwice(() => messenger.sendMessage('checkPage', { text })),
        forgetPage: () => askTwice(() => messenger.sendMessage('forgetPage')),
      },
      signal,
    )
    const endings = [
      messenger.onMessage('describePage', ({ data }) => session.describe(data.afresh)),
      messenger.onMessage('revealPassage', ({ data }) => session.reveal(data)),
    ]
    signal.addEventListener('abort', () => endings.forEach((end) => end()))

    void session.look()
    // Asking whether it is valid ends the context of an extension that was updated or removed.
    watchPage(async () => (context.isValid ? session.look() : undefined), signal)
    // A page from the back-forward cache comes back without its badge.
    context.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) void session.lookAfresh()
    })
  },
})
