import { slices } from '#lib/browser/slices.ts'
import { awaitTrees } from '#lib/browser/trees/await-trees.ts'
import { focusedDocument } from '#lib/browser/trees/focused-document.ts'
import type { Frame, Tree } from '#lib/browser/trees/tree.ts'
import type { Target } from '#lib/script/convert.ts'
import type { Script } from '#lib/script/script.ts'
import { convertSelection } from './convert-selection.ts'
import { Belt } from './belt.ts'
import type { ConvertTexts } from './convert-texts.ts'
import { keepingRanges } from './keep-ranges.ts'
import { LANGUAGE_TAG } from '#lib/script/language-tag.ts'
import { LateText } from './late-text.ts'
import { isConvertible, treatmentOf } from './left-alone.ts'
import { Originals } from './originals.ts'
import { nextFrame, Pace } from './pace.ts'
import { Rewriting, type Answered } from './rewriting.ts'
import { textInView } from './text-in-view.ts'
import { lineAround, textRuns, type Found, type Stretch } from './text-runs.ts'

/** So many batches are with the converter while one is written: neither waits for the other. */
const UNDER_WAY = 4
/**
 * So many while what is in view is on its way: enough for a short page as a whole. To look for more
 * would keep the answer waiting.
 */
const UNDER_WAY_AT_FIRST = 2
/** So much more than what is in view is painted with it, in characters: it takes no time. */
const WITH_VIEW = 4_000
/** A page that takes away the ground under a walk this often is left to the watcher. */
const WALKS = 3

/** One conversion, from its start until another takes its place. */
interface Pass {
  readonly target: Target
  readonly rewriting: Rewriting
  readonly signal: AbortSignal
  readonly late: LateText
  /** Waits for an element to grow a shadow tree, and converts that. */
  readonly expect: (host: Element) => void
  readonly roots: Set<Tree>
  /** The reader has moved: what is in view now goes first. */
  moved: boolean
}

/**
 * Converts a page in place and back: what is in view first, the rest frame by frame, and what the
 * page brings later. A new target starts from the originals.
 */
export class PageConversion {
  readonly #document: Document
  readonly #convert: ConvertTexts
  readonly #fail: (error: unknown) => void
  readonly #originals = new Originals()
  readonly #pace = new Pace()
  #around: Script | null = null
  #pass: Pass | null = null
  #end = new AbortController()

  /** `fail` hears of a conversion that broke after `convertTo` had its answer. */
  constructor(document: Document, convert: ConvertTexts, fail: (error: unknown) => void) {
    this.#document = document
    this.#convert = convert
    this.#fail = fail
  }

  /** What the page shows now; `null`: itself. */
  get target(): Target | null {
    return this.#pass?.target ?? null
  }

  /** The script that the page itself is in; `null` as long as no conversion has found out. */
  get written(): Script | null {
    return this.#around
  }

  /**
   * Converts all text there is; what comes later follows by itself. Resolves when all is written,
   * or when another conversion has taken its place.
   */
  async convertTo(target: Target): Promise<void> {
    if (target === this.target) return
    this.#stop()
    const { signal } = this.#end
    const rewriting = new Rewriting(this.#originals, target)
    const write = (finds: Iterable<Found>) => this.#later(this.#write(finds, pass), pass)
    const late = new LateText(this.#originals, rewriting, write, signal)
    const grown = (tree: ShadowRoot) => this.#later(this.#convertRoot(tree, pass), pass)
    const expect = awaitTrees(grown, signal)
    const pass: Pass = { target, rewriting, signal, late, expect, roots: new Set(), moved: false }
    this.#pass = pass
    const moved = () => (pass.moved = true)
    this.#document.addEventListener('scroll', moved, { capture: true, passive: true, signal })
    try {
      await this.#convertRoot(this.#document, pass)
      this.#tagDocument(target)
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  /** Converts what the reader has selected, and nothing else. */
  async convertSelection(target: Target): Promise<void> {
    const document = focusedDocument(this.#document)
    await convertSelection(document, target, this.#originals, this.#convert)
  }

  /** Gives the page back as it was, with what it has changed since itself. */
  restore(): void {
    this.#stop()
    this.#originals.restore()
  }

  #stop(): void {
    this.#pass?.late.catchUp()
    this.#pass = null
    this.#end.abort()
    this.#end = new AbortController()
  }

  /** Converts a document or shadow tree and whatever trees and frames it holds, now and later. */
  async #convertRoot(root: Tree, pass: Pass): Promise<void> {
    if (pass.roots.has(root)) return
    pass.roots.add(root)
    pass.late.watch(root)
    let belt = root === this.#document ? this.#askForView(pass, false) : this.#beltOf(pass)
    for (let walk = 0; walk < WALKS && root.firstChild; walk++) {
      if (!(await this.#write(textRuns([root.firstChild, root.lastChild!]), pass, belt))) break
      belt = this.#beltOf(pass)
    }
  }

  /** Converts what `belt` has, has it painted, and then all that is found; true where the walk lost its way. */
  async #write(finds: Iterable<Found>, pass: Pass, belt = this.#beltOf(pass)): Promise<boolean> {
    const first = belt.characters
    const work = slices(pass.signal)
    const inner: Tree[] = []
    const walk = finds[Symbol.iterator]()
    let lost = false
    let ended = false
    /** Looks for more while fewer than `batches` are under way, and nothing else is to be done. */
    const supply = async (batches: number, isWanted = () => false) => {
      while (!ended && belt.batches < batches && !isWanted()) {
        const { done, value: found } = walk.next()
        if (done) {
          ended = true
          belt.send()
          return
        }
        if (work.due()) await work.rest()
        if (found.kind === 'lost') lost = true
        if (found.kind === 'root') inner.push(found.root)
        if (found.kind === 'host') pass.expect(found.element)
        if (found.kind === 'frame') inner.push(...this.#documentsOf(found.frame, pass))
        for (const job of pass.rewriting.jobsOf(found, false)) belt.add(job)
      }
    }
    if (first > 0) {
      await supply(UNDER_WAY_AT_FIRST, () => belt.isAnswered)
      await this.#writeSlice(await belt.take(first), pass)
      // The next batch travels while the frame is drawn.
      await supply(UNDER_WAY_AT_FIRST)
      if (belt.characters > WITH_VIEW) await nextFrame()
    }
    for (;;) {
      await supply(UNDER_WAY)
      const answered = await belt.take(this.#pace.characters)
      if (answered.length === 0) break
      await this.#writeSlice(answered, pass)
      await work.rest()
    }
    for (const root of inner) await this.#convertRoot(root, pass)
    return lost
  }

  async #writeSlice(answered: readonly Answered[], pass: Pass): Promise<void> {
    pass.signal.throwIfAborted()
    if (answered.length === 0) return
    const size = answered.reduce((sum, { job }) => sum + job.text.length, 0)
    this.#pace.slice(this.#document, size, () =>
      pass.late.unseen(() => {
        const rewrite = keepingRanges()
        for (const { job, converted, uneven } of answered) job.write(converted, uneven, rewrite)
      }),
    )
    if (!pass.moved) return
    pass.moved = false
    const belt = this.#askForView(pass, true)
    await this.#writeSlice(await belt.take(belt.characters), pass)
  }

  /** What is in view, on its way to the converter. */
  #askForView(pass: Pass, urgent: boolean): Belt {
    const belt = this.#beltOf(pass)
    for (const found of this.#findsInView())
      for (const job of pass.rewriting.jobsOf(found, urgent)) belt.add(job)
    belt.send()
    return belt
  }

  #beltOf({ target }: Pass): Belt {
    return new Belt(async (jobs) => {
      const texts = jobs.map(({ text }) => text)
      const answer = await this.#convert({ texts, target, around: this.#around })
      this.#around ??= answer.around === 'mixed' ? null : answer.around
      return answer
    })
  }

  *#findsInView(): Generator<Found> {
    const seen = new Set<Node>()
    for (const text of textInView(this.#document)) {
      if (!isConvertible(text)) continue
      const stretch: Stretch = lineAround(text)
      if (seen.has(stretch[0])) continue
      seen.add(stretch[0])
      yield* textRuns(stretch)
    }
  }

  /** The document in a frame, where the page itself may see it; the next ones follow when they load. */
  #documentsOf(frame: Frame, pass: Pass): Document[] {
    const convert = () => {
      if (frame.contentDocument) this.#later(this.#convertRoot(frame.contentDocument, pass), pass)
    }
    pass.late.onLoad(frame, convert)
    return frame.contentDocument ? [frame.contentDocument] : []
  }

  /** Sees to work that nobody waits for. */
  #later(work: Promise<unknown>, { signal }: Pass): void {
    work.catch((error: unknown) => signal.aborted || this.#fail(error))
  }

  #tagDocument(target: Target): void {
    const { documentElement } = this.#document
    // A Japanese page with a Chinese quotation is a Japanese page.
    if (treatmentOf(documentElement) !== 'convert') return
    const lang = this.#originals.ofAttribute(documentElement, 'lang')
    this.#originals.setAttribute(documentElement, 'lang', lang, LANGUAGE_TAG[target])
  }
}
