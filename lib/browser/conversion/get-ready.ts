import type { Target } from '#lib/script/convert.ts'
import type { Glyphs } from './glyphs.ts'
import type { Means } from './pass.ts'
import { rehearse } from './rehearse.ts'
import { Rewriting, type Job } from './rewriting.ts'
import { runsInView } from './runs-in-view.ts'
import { textRuns, type Found } from './text-runs.ts'

/** So many characters are made ready: all of most pages. */
const MOST = 200_000
/** So many at a time: the converter has others to answer too. */
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
 * rehearses the rest. Ends early when `signal` says so.
 */
export async function getReady(
  target: Target,
  { document, answers, originals }: Pick<Means, 'document' | 'answers' | 'originals'>,
  glyphs: Glyphs,
  idle: Idle,
  signal: AbortSignal,
): Promise<void> {
  let left = await idle()
  const goOn = async () => {
    if (left() <= 0) left = await idle()
    return !signal.aborted
  }
  const ask = async (jobs: readonly Job[]) => {
    const texts = jobs.map(({ text }) => text)
    const answer = await answers.getReady(texts, target)
    for (const [i, { nodes, text }] of jobs.entries()) {
      const steps = glyphs.measure(nodes, answer.texts[i] ?? text)
      while (!steps.next().done) if (!(await goOn())) return
    }
    await idle()
    if (!signal.aborted) await rehearse(document, target, signal)
  }
  answers.forget()
  const rewriting = new Rewriting(originals, target)
  const jobs: Job[] = []
  let [size, room] = [0, MOST]
  for (const found of viewFirst(document)) {
    for (const job of rewriting.jobsOf(found, false)) {
      room -= job.text.length
      if (room < 0) break
      size += job.text.length
      jobs.push(job)
    }
    if (room < 0) break
    if (size >= BATCH) {
      size = 0
      await ask(jobs.splice(0))
    }
    if (!(await goOn())) return
  }
  if (jobs.length > 0) await ask(jobs)
}
