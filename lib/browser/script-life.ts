import { browser } from 'wxt/browser'

/**
 * The life of a script in a page: it ends when a newer copy of it begins there, or when somebody finds
 * that its extension has been removed or updated. WXT's own does more than a page shall carry.
 */
export class ScriptLife {
  readonly #end = new AbortController()

  constructor(name: string) {
    const beginning = `${browser.runtime.id}:${name}`
    document.dispatchEvent(new Event(beginning))
    document.addEventListener(beginning, () => this.end(), { signal: this.signal })
  }

  get signal(): AbortSignal {
    return this.#end.signal
  }

  /** Asking ends the life of a script whose extension has gone. */
  get isGoingOn(): boolean {
    if (!browser.runtime?.id) this.end()
    return !this.signal.aborted
  }

  end(): void {
    this.#end.abort()
  }
}
