import type { Span } from '#lib/text/span.ts'
import { applyStage, cutWords } from './apply-stage.ts'
import { CHAINS, NORMALIZE, type Chain, type ChainName, type StageName } from './chains.ts'
import { hasWord, type PhraseTrie } from './phrase-trie.ts'
import { CUT, createBuffer, HELD, write, type TextBuffer } from './text-buffer.ts'

/** The stages that a converter has at hand, by name. */
export type Tries = ReadonlyMap<StageName, PhraseTrie>

/** What a chain has to leave alone, beside its own ways. */
export interface Exceptions {
  /** In the text: stays as it is. */
  readonly held: readonly Span[]
  /** The reader's own words, or `null`; they go before every dictionary. */
  readonly words: PhraseTrie | null
}

export const NO_EXCEPTIONS: Exceptions = { held: [], words: null }

/** A part of a chain: the stages before `before`, or those after `after`. */
export interface Part {
  readonly before?: StageName
  readonly after?: StageName
}

/** Takes texts through one chain, the same buffers each time. */
export interface ChainRunner {
  /** The text after every stage (or those of `part`), valid until the next run. */
  run(text: string, exceptions: Exceptions, part?: Part): TextBuffer
}

/** The names of the stages that `name` needs. */
export function stagesOf(name: ChainName): StageName[] {
  const { cut, stages }: Chain = CHAINS[name]
  return [NORMALIZE, ...(cut === null || cut === 'firstStage' ? [] : [cut]), ...stages]
}

function trieOf(tries: Tries, name: StageName): PhraseTrie {
  const trie = tries.get(name)
  if (!trie) throw new Error(`The dictionaries of ${name} are not loaded`)
  return trie
}

function hold(buffer: TextBuffer, spans: readonly Span[]): void {
  for (const [start, end] of spans) {
    buffer.marks[start] = HELD
    buffer.marks.fill(0, start + 1, end)
    if (end < buffer.length) buffer.marks[end] ||= CUT
  }
}

/** Runs a chain of OpenCC, or none (`null`): then only the reader's own words change. */
export function createRunner(name: ChainName | null, tries: Tries): ChainRunner {
  const chain: Chain | null = name && CHAINS[name]
  let [current, spare] = [createBuffer(), createBuffer()]

  return {
    run(text, exceptions, part = {}) {
      const apply = (trie: PhraseTrie, mark: 0 | typeof CUT | typeof HELD) => {
        // Hardly any text has one of the words that a stage for rare characters is about.
        if (!hasWord(trie, current.units, current.length)) return
        applyStage(trie, current, spare, mark)
        ;[current, spare] = [spare, current]
      }
      write(current, text)
      hold(current, exceptions.held)
      if (exceptions.words) apply(exceptions.words, HELD)
      if (!chain) return current
      apply(trieOf(tries, NORMALIZE), 0)
      const { cut, stages } = chain
      if (cut && cut !== 'firstStage') cutWords(trieOf(tries, cut), current)
      for (const [i, stage] of stages.entries()) {
        if (stage === part.before) break
        if (part.after && i <= stages.indexOf(part.after)) continue
        apply(trieOf(tries, stage), cut === 'firstStage' && i === 0 ? CUT : 0)
      }
      return current
    },
  }
}
