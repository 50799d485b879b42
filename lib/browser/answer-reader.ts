import type { ArchivedReport } from '#lib/archive/archive.ts'
import { convertReport } from '#lib/archive/convert-report.ts'
import type { Target } from '#lib/script/convert.ts'
import type { UnevenPart } from '#lib/script/converted-text.ts'
import type { Script } from '#lib/script/script.ts'
import { doubtsIn, type Doubt } from '#lib/script/doubts-in.ts'
import type { Span } from '#lib/text/span.ts'
import { archiveAtHand } from './archive-at-hand.ts'
import { converterAtHand } from './converter-at-hand.ts'
import { messenger } from './messenger.ts'

/** A report that is to be read in another script. */
export interface ReportWish {
  readonly source: string
  readonly target: Target
  /** In the text of the report as it was found. */
  readonly spans: readonly Span[]
  /** Where conversion had to choose is told too. */
  readonly doubtful: boolean
}

export interface ReportInScript {
  readonly report: ArchivedReport
  /** What was asked for, in the text of `report`. */
  readonly spans: readonly Span[]
  /** In the text of `report`; none where it was not asked for them. */
  readonly doubts: readonly Doubt[]
}

/** A text that is to be read in another script. */
export interface TextWish {
  readonly text: string
  readonly script: Script
  readonly target: Target
}

/** What `mappedText` makes a `ConvertedText` of. */
export interface TextInScript {
  readonly text: string
  readonly uneven: readonly UnevenPart[]
}

/** Answers what the panel's reader asks. To be called at every start of the background. */
export function answerReader(): void {
  messenger.onMessage('readReports', async ({ data: sources }) => {
    const archive = await archiveAtHand()
    return archive.read(sources)
  })
  messenger.onMessage('readReportIn', async ({ data }) => {
    const { source, target, spans, doubtful } = data
    const archive = await archiveAtHand()
    const [report] = await archive.read([source])
    if (!report) throw new Error(`The archive has no report “${source}”.`)
    const converter = await converterAtHand(target)
    const { text, script } = report
    const converted = converter.convertWithMap(text, script)
    return {
      report: convertReport(report, converted, target === 'cn' ? 'hans' : 'hant'),
      spans: spans.map((span) => converted.toConverted(span)),
      doubts: doubtful ? doubtsIn(text, converted, converter.findDoubtful(text, script)) : [],
    }
  })
  messenger.onMessage('readTextIn', async ({ data: { text, script, target } }) => {
    const converted = (await converterAtHand(target)).convertWithMap(text, script)
    return { text: converted.text, uneven: converted.uneven }
  })
}
