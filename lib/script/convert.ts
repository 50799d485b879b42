import type { ChainName, StageName } from './chains.ts'
import { isAboutComputers } from './computing-terms.ts'
import { convertedText, type ConvertedText } from './converted-text.ts'
import { detectScript } from './detect.ts'
import { findUndecided, type Undecided } from './find-undecided.ts'
import { keptSpans } from './kept-spans.ts'
import { compileTrie, type PhraseTrie } from './phrase-trie.ts'
import { createRunner, stagesOf, type Exceptions } from './run-chain.ts'
import { runLines } from './run-lines.ts'
import type { Script } from './script.ts'
import { read } from './text-buffer.ts'
import { putUnseenBack, takeUnseen, withUnseen } from './unseen.ts'
import type { WordList } from './word-list.ts'

/** Simplified, Traditional (OpenCC's standard), Taiwan with its phrases (軟體), Hong Kong. */
export type Target = 'cn' | 't' | 'tw' | 'hk'

export const TARGETS: readonly Target[] = ['cn', 't', 'tw', 'hk']

/** Gets the dictionaries of a stage, from wherever they are kept. */
export type LoadStage = (name: StageName) => Promise<PhraseTrie>

export interface Converter {
  readonly target: Target
  /**
   * `text` in the target's script. Addresses and what is Japanese or Korean stay as they are.
   * `around` is the script of the text that it was taken from: it decides for a text too short to
   * tell. Some 10 million characters a second.
   */
  convert(text: string, around?: Script): string
  /** The same, with the way between the offsets of both texts. */
  convertWithMap(text: string, around?: Script): ConvertedText
  /** Characters of `text` that have several answers where no phrase decided (后/後, 干/乾/幹). */
  findDoubtful(text: string, around?: Script): Undecided[]
}

type Ways = Readonly<Record<'hans' | 'hant', ChainName | null>>

/** Where a text comes from decides its way; `null`: it stays as it is. */
const WAYS: Readonly<Record<Target, Ways>> = {
  // Taiwan's way back is the one that knows 看著 from 著名, Hong Kong's the one that knows 衞 and 枱.
  cn: { hans: null, hant: 'twhk2s' },
  t: { hans: 's2t', hant: null },
  tw: { hans: 's2twp-general', hant: 'hk2twp-general' },
  hk: { hans: 's2hk', hant: 'tw2hk' },
}

/** The ways of texts about computers, where they are others: 文件 is 檔案 there, and nowhere else. */
const COMPUTING: Readonly<Partial<Record<Target, Ways>>> = { tw: { hans: 's2twp', hant: 'hk2twp' } }

const stagesFor = (target: Target): readonly StageName[] =>
  [WAYS[target], COMPUTING[target]].flatMap((ways) =>
    [ways?.hans, ways?.hant].flatMap((way) => (way ? stagesOf(way) : [])),
  )

/** The stages that some target needs: what an extension has to carry. */
export const STAGES_IN_USE: readonly StageName[] = [...new Set(TARGETS.flatMap(stagesFor))]

/** A word is only put where its script is read: 软件→軟體 is no wish for a Simplified page. */
function wordsFor(target: Target, words: WordList): PhraseTrie | null {
  const foreign: Script = target === 'cn' ? 'hant' : 'hans'
  const wanted = words.filter(([from, to]) => from === to || detectScript(to) !== foreign)
  return wanted.length ? compileTrie([wanted]) : null
}

/** A converter whose dictionaries are loaded once, with the reader's own `words` before them. */
export async function loadConverter(
  target: Target,
  load: LoadStage,
  words: WordList | Promise<WordList> = [],
): Promise<Converter> {
  const tries = new Map(
    await Promise.all(
      [...new Set(stagesFor(target))].map(async (name) => [name, await load(name)] as const),
    ),
  )
  const runnersBy = (ways: Ways) => ({
    hans: createRunner(ways.hans, tries),
    hant: createRunner(ways.hant, tries),
  })
  const ways = WAYS[target]
  const runners = runnersBy(ways)
  const computing = COMPUTING[target] && runnersBy(COMPUTING[target])
  const own = wordsFor(target, await words)
  const fallback = target === 'cn' ? 'hant' : 'hans'

  function sourceOf(text: string, around: Script): 'hans' | 'hant' {
    const script = detectScript(text)
    if (script !== 'mixed') return script
    return around === 'mixed' ? fallback : around
  }
  const exceptionsIn = (text: string): Exceptions => ({ held: keptSpans(text), words: own })

  function convertSeen(text: string, around: Script): ConvertedText {
    const source = sourceOf(text, around)
    if (!computing || !isAboutComputers(text)) {
      const buffer = runners[source].run(text, exceptionsIn(text))
      return convertedText(read(buffer), buffer.trace)
    }
    // A report that names a program once is still about other things.
    const converted = runLines(
      text,
      exceptionsIn(text),
      (line) => (isAboutComputers(line) ? computing : runners)[source],
    )
    return convertedText(converted.text, converted.trace)
  }
  function findSeen(text: string, around: Script): Undecided[] {
    const source = sourceOf(text, around)
    const way = ways[source]
    return way ? findUndecided(text, way, tries, runners[source], exceptionsIn(text)) : []
  }
  function convertWithMap(text: string, around: Script = 'mixed'): ConvertedText {
    const unseen = takeUnseen(text)
    return unseen
      ? putUnseenBack(unseen, convertSeen(unseen.seen, around))
      : convertSeen(text, around)
  }

  return {
    target,
    convert: (text, around) => convertWithMap(text, around).text,
    convertWithMap,
    findDoubtful(text, around = 'mixed') {
      const unseen = takeUnseen(text)
      if (!unseen) return findSeen(text, around)
      return findSeen(unseen.seen, around).map((found) => ({
        ...found,
        span: withUnseen(unseen, found.span),
        beside: found.beside.map((phrase) => withUnseen(unseen, phrase)),
      }))
    },
  }
}
