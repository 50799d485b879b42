import { slices, type Slices } from '#lib/browser/slices.ts'
import { awaitTrees } from '#lib/browser/trees/await-trees.ts'
import type { Frame, Tree } from '#lib/browser/trees/tree.ts'
import { LANGUAGE_TAG } from '#lib/script/language-tag.ts'
import type { Target } from '#lib/script/convert.ts'
import type { Answers } from './answers.ts'
import { Belt } from './belt.ts'
import type { Glyphs } from './glyphs.ts'
import { keepingRanges } from './keep-ranges.ts'
import { LateText } from './late-text.ts'
import { treatmentOf } from './left-alone.ts'
import type { Originals } from './originals.ts'
import { nextFrame, type Pace } from './pace.ts'
import { Rewriting, type Answered } from './rewriting.ts'
import { runsInView } from './runs-in-view.ts'
import { Supply, type Finder } from './supply.ts'
import { textRuns, type Found } from './text-runs.ts'

/**
 * What is in view is painted with what follows, up to this weight: it takes no time. So many characters
 * more, and the page is hardly longer than what is in view.
 */
const WITH_VIEW = 4_000
/** So many characters more than the next slice has are looked for: the converter shall have work meanwhile. */
const AHEAD = 48_000
/** Of a page with more characters the browser would take longer to hear of its language than a slice may. */
const LONGEST_TAGGED = 400_000
/** A page that takes away the ground under a walk this often is left to the watcher. */
const WALKS = 3

/** What outlives a pass. */
export interface Means {
  readonly document: Document
  readonly answers: Answers
  readonly originals: Originals
  readonly pace: Pace
  /** Hears of what broke in work that nobody waits for. */
  readonly fail: (error: unknown) => void
}

/**
 * One conversion of a page, from its start until another takes its place: what is in view first, the
 * rest slice by slice, and what the page brings later.
 */
export class Pass {
  readonly target: Target
  readonly #means: Means
  readonly #glyphs: Glyphs
  readonly #signal: AbortSignal
  readonly #rewriting: Rewriting
  readonly #late: LateText
  readonly #finder: Finder
  readonly #roots = new Set<Tree>()
  /** Characters that have been written. */
  #written = 0
  /** The reader has moved: what is in view now goes first. */
  #moved = false

  constructor(target: Target, means: Means, glyphs: Glyphs, signal: AbortSignal) {
    this.target = target
    this.#means = means
    this.#glyphs = glyphs
    this.#signal = signal
    this.#rewriting = new Rewriting(means.originals, target)
    const write = (finds: Iterable<Found>) => this.#later(this.#write(finds))
    this.#late = new LateText(means.originals, this.#rewriting, write, signal)
    this.#finder = {
      jobsOf: (found) => this.#rewriting.jobsOf(found, false),
      expect: awaitTrees((tree) => this.#later(this.#convertRoot(tree)), signal),
      documentsOf: (frame) => this.#documentsOf(frame),
    }
  }

  /** Converts all text there is; resolves when it is written. Throws where the pass was called off. */
  async run(): Promise<void> {
    const { document } = this.#means
    const moved = () => (this.#moved = true)
    const signal = this.#signal
    document.addEventListener('scroll', moved, { capture: true, signal })
    await this.#convertRoot(document)
    // The browser goes through the whole page for it: the reader is to see the text first.
    await nextFrame()
    signal.throwIfAborted()
    this.#tagDocument()
  }

  /** Takes note of what the page has done and the browser has not told yet. */
  catchUp(): void {
    this.#late.catchUp()
  }

  /** Runs a change to the page that is ours, and no text to be converted. */
  unseen(change: () => void): void {
    this.#late.unseen(change)
  }

  /** Converts a document or shadow tree and whatever trees and frames it holds, now and later. */
  async #convertRoot(root: Tree): Promise<void> {
    if (this.#roots.has(root)) return
    this.#roots.add(root)
    this.#late.watch(root)
    let belt = root === this.#means.document ? this.#askForView(false) : this.#newBelt()
    for (let walk = 0; walk < WALKS && root.firstChild; walk++) {
      if (!(await this.#write(textRuns([root.firstChild, root.lastChild!]), belt))) break
      belt = this.#newBelt()
    }
  }

  /** Converts what `belt` has, has it painted, and then all that is found; true where the walk lost its way. */
  async #write(finds: Iterable<Found>, belt = this.#newBelt()): Promise<boolean> {
    const supply = new Supply(finds, belt, this.#finder, this.#signal)
    const work = slices(this.#signal)
    if (belt.characters > 0) {
      await this.#writeView(supply, work)
      await work.rest()
    }
    while (!supply.isSpent) {
      await supply.lookFor(this.#means.pace.most + AHEAD)
      await this.#writeSlice(await belt.take(this.#means.pace.most))
      await this.#means.pace.rest(work)
    }
    for (const root of supply.inner) await this.#convertRoot(root)
    return supply.isLost
  }

  /** Writes what is on the belt before all else, and has it painted. */
  async #writeView(supply: Supply, work: Slices): Promise<void> {
    const { belt } = supply
    const inView = belt.characters
    await supply.lookFor(inView + WITH_VIEW)
    await work.rest()
    // A page that is hardly longer is written with it.
    const needed = belt.characters > inView + WITH_VIEW ? inView : belt.characters
    await this.#writeSlice(await belt.take(WITH_VIEW, needed))
    const painted = nextFrame()
    // The next batch travels while the frame is drawn.
    await supply.lookUntil(painted)
  }

  async #writeSlice(answered: readonly Answered[]): Promise<void> {
    this.#signal.throwIfAborted()
    if (answered.length === 0) return
    const weight = answered.reduce((sum, { weight }) => sum + weight, 0)
    const { document, pace } = this.#means
    await pace.slice(document, weight, () => this.#writeUnseen(answered), this.#signal)
    if (!this.#moved) return
    this.#moved = false
    const belt = this.#askForView(true)
    await this.#writeSlice(await belt.take(this.#means.pace.most, belt.characters))
  }

  #writeUnseen(answered: readonly Answered[]): void {
    this.#late.unseen(() => {
      const rewrite = keepingRanges()
      for (const { job, converted, uneven } of answered) {
        job.write(converted, uneven, rewrite)
        this.#written += converted.length
      }
    })
  }

  /** What is in view, on its way to the converter. */
  #askForView(urgent: boolean): Belt {
    const belt = this.#newBelt()
    for (const found of runsInView(this.#means.document))
      for (const job of this.#rewriting.jobsOf(found, urgent)) belt.add(job)
    belt.send()
    return belt
  }

  #newBelt(): Belt {
    const { answers } = this.#means
    return new Belt(
      (jobs) =>
        answers.ask(
          jobs.map(({ text }) => text),
          this.target,
        ),
      (text) => this.#glyphs.weigh(text),
    )
  }

  /** The document in a frame, where the page itself may see it; the next ones follow when they load. */
  #documentsOf(frame: Frame): Document[] {
    this.#late.onLoad(frame, () => {
      if (frame.contentDocument) this.#later(this.#convertRoot(frame.contentDocument))
    })
    return frame.contentDocument ? [frame.contentDocument] : []
  }

  /** Sees to work that nobody waits for. */
  #later(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#signal.aborted || this.#means.fail(error))
  }

  /** The lines have their language; this is for the rest of the page. */
  #tagDocument(): void {
    const { document, originals } = this.#means
    const documentElement = document.documentElement as Element | null
    // A Japanese page with a Chinese quotation is a Japanese page.
    if (!documentElement || treatmentOf(documentElement) !== 'convert') return
    // A page without Chinese is in its own language still.
    if (this.#written === 0) return
    const lang = originals.attributes.of(documentElement, 'lang')
    // A tag of ours, from when the page was shorter, would be wrong by now.
    if (this.#written > LONGEST_TAGGED && documentElement.getAttribute('lang') === lang) return
    originals.attributes.set(documentElement, 'lang', lang, LANGUAGE_TAG[this.target])
  }
}
