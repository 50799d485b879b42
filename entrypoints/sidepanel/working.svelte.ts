import { watchWork, type Work } from '#lib/browser/work-under-way.ts'

/** What the background is busy with, where it takes a moment. */
export class Working {
  work = $state.raw<Work | null>(null)

  constructor(signal: AbortSignal) {
    watchWork((work) => (this.work = work), signal)
  }
}
