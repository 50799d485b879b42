import type { Browser, Page } from '@playwright/test'

/** One conversion, in ms after the click. */
export interface Result {
  /** All that was in view was converted, and painted. */
  readonly firstPaint: number
  /** All text was changed. */
  readonly changed: number
  /** All of it was laid out and painted. */
  readonly painted: number
  /** The longest task of the page's main thread. */
  readonly longest: number
  /** CPU time of the page's main thread. */
  readonly cpu: number
}

/** What the page notes, by `Date.now()`. */
interface Seen {
  first: number
  changed: number
  painted: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** In µs, like all of these. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

const CATEGORIES = ['toplevel', 'blink.user_timing']
/** What promises go on with runs behind a task, and stands beside it in a trace. */
const TASK = /RunTask$/
const GOING_ON = /PerformMicrotaskCheckpoint$/
/** It begins so soon after its task, in µs. */
const BEHIND = 200

/** Nothing has happened for so long, in ms: the page is done. */
const STILL = 700
/** A page that nothing changes is given up after so long, in ms. */
const PATIENCE = 20_000
/** Tells the page's main thread from others in the trace. */
const MARK = 'conversion'

/** Has the page note when its text changes and when that is painted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    const seen: Seen = { first: 0, changed: 0, painted: 0 }
    const paragraphs = Array.from(document.querySelectorAll('p'))
    const textOf = (element: Element) => element.textContent
    const below = paragraphs.findIndex((p) => p.getBoundingClientRect().top >= innerHeight)
    const inView = below < 0 ? paragraphs : paragraphs.slice(0, below)
    const before = inView.map(textOf)
    const last = paragraphs.at(-1)!
    const isDone = (
      (old) => () =>
        last.textContent !== old
    )(last.textContent)
    Object.assign(globalThis, { seen, isDone })
    let asked = false
    new MutationObserver(() => {
      seen.changed = Date.now()
      if (asked) return
      asked = true
      requestAnimationFrame(() => {
        const viewDone = seen.first > 0 || inView.every((p, i) => textOf(p) !== before[i])
        // A frame is drawn right after its callbacks; a message sent in one comes later.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          asked = false
          seen.painted = Date.now()
          if (viewDone) seen.first ||= seen.painted
        }
        port2.postMessage(null)
      })
    }).observe(document.body, { characterData: true, subtree: true })
    performance.mark(mark)
  }, MARK)
}

/** Waits until the page is still, and tells what it noted. */
async function noted(page: Page): Promise<Seen> {
  return page.evaluate(
    async ({ still, patience }) => {
      const { seen, isDone } = globalThis as typeof globalThis & {
        seen: Seen
        isDone: () => boolean
      }
      const start = Date.now()
      await new Promise<void>((done) => {
        const look = setInterval(() => {
          const { changed, painted } = seen
          const isStill = changed > 0 && painted >= changed && Date.now() - painted >= still
          if (!isStill && Date.now() - start < patience) return
          clearInterval(look)
          done()
        }, 50)
      })
      return isDone() ? seen : { ...seen, changed: NaN, painted: NaN }
    },
    { still: STILL, patience: PATIENCE },
  )
}

/** What the marked thread did after the mark: its tasks with all that goes on behind them, in ms. */
function tasksIn(trace: Buffer): { longest: number; cpu: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const mark = traceEvents.find(({ name }) => name === MARK)
  if (!mark) throw new Error('The trace has lost the page')
  const events = traceEvents
    .filter(
      ({ ph, pid, tid, ts }) => ph === 'X' && pid === mark.pid && tid === mark.tid && ts > mark.ts,
    )
    .filter(({ name }) => TASK.test(name) || GOING_ON.test(name))
    .sort((a, b) => a.ts - b.ts)
  let [longest, cpu, start, end] = [0, 0, 0, 0]
  for (const { name, ts, dur = 0, tdur = 0 } of events) {
    // One inside another counts once.
    if (ts + dur <= end) continue
    if (!GOING_ON.test(name) || ts > end + BEHIND) start = ts
    end = ts + dur
    longest = Math.max(longest, (end - start) / 1000)
    cpu += tdur / 1000
  }
  return { longest, cpu }
}

/**
 * Watches what `click` does to a page. It returns the time of the click, by `Date.now()`; `devtools`
 * is the browser of the page.
 */
export async function watchConversion(
  devtools: Browser,
  page: Page,
  click: () => Promise<number>,
): Promise<Result> {
  await devtools.startTracing(undefined, { categories: CATEGORIES })
  await watch(page)
  const start = await click()
  const seen = await noted(page)
  return {
    firstPaint: seen.first - start,
    changed: seen.changed - start,
    painted: seen.painted - start,
    ...tasksIn(await devtools.stopTracing()),
  }
}
