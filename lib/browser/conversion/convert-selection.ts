import { focusedDocument } from '#lib/browser/trees/focused-document.ts'
import type { Target } from '#lib/script/convert.ts'
import type { SelectedText } from '#lib/script/original-selection.ts'
import type { ConvertTexts } from './convert-texts.ts'
import { keepingRanges } from './keep-ranges.ts'
import { isConvertible } from './left-alone.ts'
import { textsIn } from './originals.ts'
import type { Means } from './pass.ts'
import { cutPart } from './replaced.ts'
import { readUneven, Rewriting, type Job, type PartOf } from './rewriting.ts'
import { selectedRange } from './selected-range.ts'
import { lineAround, textRuns, type Stretch } from './text-runs.ts'

/** The selected part of each text node. */
const partsIn =
  (range: Range): PartOf =>
  (node) => {
    if (!range.intersectsNode(node)) return null
    const start = node === range.startContainer ? range.startOffset : 0
    const end = node === range.endContainer ? range.endOffset : node.length
    return start < end ? [start, end] : null
  }

/** What is selected where the reader is, as a range that stays; null for nothing. */
function rangeIn(document: Document): Range | null {
  const selected = selectedRange(focusedDocument(document))
  if (!selected) return null
  const range = new Range()
  range.setStart(selected.startContainer, selected.startOffset)
  range.setEnd(selected.endContainer, selected.endOffset)
  return range
}

/** What is selected of each text node, in order: as it is shown, and as the page has it. */
export function selectedTexts({ document, originals }: Means): SelectedText[] {
  const range = rangeIn(document)
  if (!range) return []
  const partOf = partsIn(range)
  return textsIn([range.commonAncestorContainer]).flatMap((node) => {
    const part = partOf(node)
    if (!part) return []
    const { original, converted } = cutPart(originals.in(node), part)[1]
    return [[converted, original]]
  })
}

/**
 * Converts what is selected, from the originals, words at its ends by what stands around them, and leaves
 * it selected. The originals are kept as for a whole page. `unseen` runs what changes the page.
 */
export async function convertSelection(
  { document, answers, originals }: Means,
  target: Target,
  convert: ConvertTexts,
  unseen: (change: () => void) => void,
): Promise<void> {
  const range = rangeIn(document)
  const top = range?.commonAncestorContainer
  if (!top || !isConvertible(top)) return
  const partOf = partsIn(range)
  const rewriting = new Rewriting(originals, target, partOf)
  const stretch: Stretch = top.nodeType === Node.TEXT_NODE ? lineAround(top) : [top, top]
  const jobs: Job[] = []
  for (const found of textRuns(stretch))
    if (found.kind === 'run' && found.nodes.some(partOf))
      jobs.push(...rewriting.jobsOf(found, true))
  const texts = jobs.map(({ text }) => text)
  const { texts: converted, uneven } = await convert({ texts, target, around: answers.written })
  unseen(() => {
    const rewrite = keepingRanges()
    for (const [i, job] of jobs.entries())
      job.write(converted[i] ?? job.text, readUneven(uneven[i]), rewrite)
  })
}
