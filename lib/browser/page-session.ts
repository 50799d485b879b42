import type { Span } from '#lib/text/span.ts'
import { hasChinese } from './has-chinese.ts'
import type { Painted } from './highlights/painted.ts'
import { locate } from './locate.ts'
import { pageHasChinese } from './page-has-chinese.ts'
import type { Compared, PageState, ReadPage } from './page-state.ts'
import { readPage, type PageText } from './read-page.ts'
import { reveal } from './reveal.ts'
import { slices } from './slices.ts'
import { statedDates } from './stated-dates.ts'

/** What a session needs from outside: somebody who compares, and somebody who watches. */
export interface Comparer {
  readonly checkPage: (page: ReadPage) => Promise<Compared>
  readonly forgetPage: () => Promise<void>
  /** Has the session look again when something changes in the trees behind these elements. */
  readonly watch: (doors: readonly Element[]) => void
  /** Tells the frames of the page how highlights look. */
  readonly styleFrames: () => Promise<void>
}

/** What is known without a title and an address: these are read when they are asked for. */
type Known =
  | ({ readonly kind: 'checked'; readonly page: PageText; readonly url: string } & Compared)
  | { readonly kind: 'not-chinese' }
  | { readonly kind: 'failed'; readonly message: string }

/** With what a page may change without changing its text. */
function readNow({ text, byline, document: own }: PageText): ReadPage {
  // What the document of a frame says of itself counts for more than what stands around it.
  const documents = new Set([own, document])
  const dates = { stated: [...documents].flatMap(statedDates), lines: byline }
  return { title: document.title, url: location.href, text, dates }
}

/** One page from its load to its end: what was read, what it matched, what is painted in it. */
export class PageSession {
  readonly #comparer: Comparer
  readonly #painted: Painted
  readonly #signal: AbortSignal
  #known: Known = { kind: 'not-chinese' }
  #look: Promise<void> = Promise.resolve()
  /** Documents that know how highlights look. */
  readonly #styled = new WeakSet([document])

  constructor(comparer: Comparer, painted: Painted, signal: AbortSignal) {
    this.#comparer = comparer
    this.#painted = painted
    this.#signal = signal
    signal.addEventListener('abort', () => painted.paint(null))
  }

  /**
   * Reads the page, compares it where its text or its address is new (the reader may have added what is
   * at one of them), and paints. Never rejects: what goes wrong is the page's state. A look that is under
   * way ends first.
   */
  look(): Promise<void> {
    this.#look = this.#look.then(() => this.#lookOnce()).catch((error) => this.#fail(error))
    return this.#look
  }

  /** Has the page compared again although its text is the same: the answer may have got lost. */
  lookAfresh(): Promise<void> {
    this.#known = { kind: 'not-chinese' }
    return this.look()
  }

  /** What is known, once a look that is under way has ended; `afresh` looks once more before. */
  async describe(afresh: boolean): Promise<PageState> {
    await (afresh ? this.lookAfresh() : this.#look)
    // The address may have changed alone: nobody has looked because of that.
    if (this.#known.kind === 'checked' && this.#known.url !== location.href) await this.look()
    const { title } = document
    if (this.#known.kind !== 'checked') return { title, url: location.href, ...this.#known }
    const { page, ...compared } = this.#known
    return { shownIn: 'page', ...compared, ...readNow(page) }
  }

  /** Shows a span of the page's text to the reader; false where the page no longer has it. */
  reveal(span: Span): boolean {
    if (this.#known.kind !== 'checked') return false
    const ranges = locate(this.#known.page, span)
    reveal(ranges)
    return ranges.length > 0
  }

  async #lookOnce(): Promise<void> {
    // A page without Chinese ends here: nothing is walked, sent or woken.
    if (!pageHasChinese(this.#comparer.watch)) return this.#forget()
    const work = slices(this.#signal)
    await work.rest()
    const page = await readPage(document.body, this.#signal)
    this.#comparer.watch(page.doors)
    await work.rest()
    if (!hasChinese(page.text)) return this.#forget()
    const known = this.#known
    const url = location.href
    const isSame = known.kind === 'checked' && known.page.text === page.text && known.url === url
    const compared = isSame ? known : await this.#comparer.checkPage(readNow(page))
    this.#signal.throwIfAborted()
    this.#known = { ...compared, kind: 'checked', page, url }
    this.#painted.paint(this.#known)
    if (compared.match.reports.length > 0 && this.#isNewIn(page)) await this.#comparer.styleFrames()
  }

  /** Whether a document has text of the article for the first time. */
  #isNewIn({ pieces }: PageText): boolean {
    const documents = new Set(pieces.map(({ node }) => node.ownerDocument))
    const fresh = [...documents].filter((one) => !this.#styled.has(one))
    for (const one of fresh) this.#styled.add(one)
    return fresh.length > 0
  }

  async #forget(): Promise<void> {
    const known = this.#known.kind
    this.#known = { kind: 'not-chinese' }
    if (known === 'not-chinese') return
    this.#painted.paint(null)
    await this.#comparer.forgetPage()
  }

  #fail(error: unknown): void {
    if (this.#signal.aborted) return
    const message = error instanceof Error ? error.message : String(error)
    this.#known = { kind: 'failed', message }
    this.#painted.paint(null)
  }
}
