import type { ArchivedReport } from '#lib/archive/archive.ts'
import { summarize } from '#lib/archive/summarize.ts'
import { relationKey } from '#lib/carry/relation-key.ts'
import { KIND_KEYS } from '#lib/carry/say.ts'
import { SCRIPT_TAG } from '#lib/script/language-tag.ts'
import { archiveAtHand } from './archive-at-hand.ts'
import { askedPassages } from './asked-passage.ts'
import type { PassageAsked } from './highlights/guide-reader.ts'
import type { PassageNote } from './highlights/passage-card.ts'
import { interfaceText } from './interface-text.ts'
import { languageAtHand } from './language-at-hand.ts'
import { messenger } from './messenger.ts'
import { openPanelBeside } from './open-panel.ts'

function noteOf({ standing, kind, rank }: PassageAsked, report: ArchivedReport): PassageNote {
  const { title, organisation, day, script } = summarize(report, false)
  return {
    number: String(rank + 1),
    title,
    lang: SCRIPT_TAG[script],
    about: [organisation, day].filter((part) => part !== null).join(' · '),
    relation: `${interfaceText(relationKey(standing))} · ${interfaceText(KIND_KEYS[kind])}`,
  }
}

/** Answers what a page asks about its passages. To be called at every start of the background. */
export function answerPassages(): void {
  messenger.onMessage('notePassages', async ({ data: passages }) => {
    const [archive] = await Promise.all([archiveAtHand(), languageAtHand()])
    const reports = await archive.read(passages.map(({ source }) => source))
    const notes = passages.flatMap((asked) => {
      const report = reports.find(({ source }) => source === asked.source)
      return report ? [noteOf(asked, report)] : []
    })
    return { notes, hint: import.meta.env.FIREFOX ? '' : interfaceText('passageHint') }
  })
  messenger.onMessage('openPassage', ({ data, sender }) => {
    if (sender.tab?.id === undefined) return
    openPanelBeside(sender.tab.id)
    return askedPassages.ask({ tab: sender.tab.id, ...data })
  })
}
