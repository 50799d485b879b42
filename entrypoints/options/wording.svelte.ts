import { sayFault } from '#components/archive/say-fault.ts'
import type { WordOutcome } from '#components/words/word-outcome.ts'
import { faultOf } from '#lib/archive/import-fault.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { interfaceText } from '#lib/browser/interface-text.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { oneAfterAnother } from '#lib/browser/one-after-another.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { wordStore } from '#lib/browser/word-store.ts'
import { decodeReport } from '#lib/report/decode.ts'
import { changeWords, undoOf, type WordChange } from '#lib/script/change-words.ts'
import { writeWordLines } from '#lib/script/word-lines.ts'
import { parseWordList, type WordList } from '#lib/script/word-list.ts'

const FILE = 'duidu-words.txt'
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The reader's own words, as the reader keeps them. */
export class Wording {
  /** Oldest first. */
  words = $state.raw<WordList>([])
  /** What came of the last change that was made here. */
  outcome = $state.raw<WordOutcome | null>(null)
  /** What takes it back; null where nothing was changed. */
  undoing = $state.raw<WordChange | null>(null)
  /** A list is held against the words that are there when all before it has been done. */
  readonly #inOrder = oneAfterAnother()

  constructor(signal: AbortSignal) {
    wordStore.watch((words) => (this.words = words), signal)
    void this.#inOrder(async () => (this.words = await wordStore.load()))
  }

  put(from: string, to: string, old: string | null): Promise<void> {
    const remove = old === null || old === from ? [] : [old]
    return this.#change(() => [
      { put: [[from, to]], remove },
      { kind: 'put', count: 1 },
    ])
  }

  remove(words: readonly string[]): Promise<void> {
    return this.#change(() => [
      { put: [], remove: words },
      { kind: 'removed', count: words.length },
    ])
  }

  /** Takes the answers of a list in the place of the reader's own. */
  take(words: WordList): Promise<void> {
    return this.#change(() => [
      { put: words, remove: [] },
      { kind: 'put', count: words.length },
    ])
  }

  importText(text: string): Promise<void> {
    return this.#change(() => {
      const { words, same, conflicts, errors } = parseWordList(text, this.words)
      const outcome = { kind: 'imported', added: words.length, same, conflicts, errors } as const
      return [{ put: words, remove: [] }, outcome]
    })
  }

  async importFile(file: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      await this.importText(decodeReport(bytes, file.name))
    } catch (error) {
      const fault = faultOf(file.name, error)
      if (!fault) throw error
      this.#tell({ kind: 'failed', reason: sayFault(fault, interfaceText) })
    }
  }

  undo(): Promise<void> {
    const meant = this.undoing
    // By its turn there may be something else to undo.
    return this.#change(() => meant && meant === this.undoing && [meant, { kind: 'undone' }])
  }

  save(): void {
    saveFile(FILE, 'text/plain', writeWordLines(this.words))
  }

  #tell(outcome: WordOutcome): void {
    this.outcome = outcome
    this.undoing = null
  }

  /** `make` is asked in its turn: what it sees is what all changes before it have left. */
  #change(make: () => readonly [WordChange, WordOutcome] | null | false): Promise<void> {
    return this.#inOrder(async () => {
      const made = make()
      if (made) await this.#send(...made)
    })
  }

  async #send(change: WordChange, outcome: WordOutcome): Promise<void> {
    const undoing = undoOf(this.words, change)
    try {
      if (!(await askTwice(() => messenger.sendMessage('changeWords', change)))) {
        this.#tell({ kind: 'full' })
        return
      }
      this.words = changeWords(this.words, change) ?? this.words
      const isUndoable = outcome.kind !== 'undone' && change.put.length + change.remove.length > 0
      this.outcome = outcome
      this.undoing = isUndoable ? undoing : null
    } catch (error) {
      this.#tell({ kind: 'failed', reason: reasonOf(error) })
    }
  }
}
