import type { Target } from '#lib/script/convert.ts'
import type { Glyphs } from './glyphs.ts'
import type { Means } from './pass.ts'
import { rehearse } from './rehearse.ts'
import { Rewriting, type Job } from './rewriting.ts'
import { runsInView } from './runs-in-view.ts'
import { textRuns, type Found } from './text-runs.ts'

/** So many characters are made ready: all of most pages. */
const MOST = 200_000
/** About so many at a time, and no text that has more: the converter has others to answer too. */
const BATCH = 24_000

/** Waits until the page has nothing to do; returns what tells how many ms may still be taken. */
export type Idle = () => Promise<() => number>

/** What is in view, then all there is. */
function* viewFirst(document: Document): Generator<Found> {
  yield* runsInView(document)
  yield* textRuns([document.documentElement, document.documentElement])
}

/**
 * Does ahead what a conversion to `target` would take time for, while the page has nothing to do: asks
 * for what is in view and for as much more as most pages have, has the browser meet its glyphs, and
 * rehearses the rest. Throws the signal's reason where it is called off.
 */
export async function getReady(
  target: Target,
  { document, answers, originals }: Pick<Means, 'document' | 'answers' | 'originals'>,
  glyphs: Glyphs,
  idle: Idle,
  signal: AbortSignal,
): Promise<void> {
  let left = () => 0
  const rest = async () => {
    if (left() <= 0) left = await idle()
    signal.throwIfAborted()
  }
  const rewriting = new Rewriting(originals, target)
  const jobs: Job[] = []
  let [size, asked] = [0, 0]
  const ask = async () => {
    const batch = jobs.splice(0)
    const texts = batch.map(({ text }) => text)
    const answer = await answers.getReady(texts, target, asked === 0)
    asked += size
    size = 0
    for (const [i, { nodes, text }] of batch.entries()) {
      const steps = glyphs.measure(nodes, answer.texts[i] ?? text)
      while (!steps.next().done) await rest()
    }
    left = await idle()
    await rest()
    await rehearse(document, target, signal)
  }
  await rest()
  for (const found of viewFirst(document)) {
    for (const job of rewriting.jobsOf(found, false)) {
      if (job.text.length > BATCH) continue
      size += job.text.length
      jobs.push(job)
    }
    if (size >= BATCH) await ask()
    if (asked >= MOST) return
    await rest()
  }
  if (size > 0) await ask()
}
