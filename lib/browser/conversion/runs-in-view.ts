import { isConvertible } from './left-alone.ts'
import { textInView } from './text-in-view.ts'
import { lineAround, textRuns, type Found, type Stretch } from './text-runs.ts'

/** What conversion may touch of the lines that a reader sees of a document. */
export function* runsInView(document: Document): Generator<Found> {
  const seen = new Set<Node>()
  for (const text of textInView(document)) {
    if (!isConvertible(text)) continue
    const stretch: Stretch = lineAround(text)
    if (seen.has(stretch[0])) continue
    seen.add(stretch[0])
    yield* textRuns(stretch)
  }
}
