import type { Span } from '#lib/text/span.ts'
import { alternativesIn } from './alternatives.ts'
import { endOfStretch } from './apply-stage.ts'
import { CHAINS, type Chain, type ChainName } from './chains.ts'
import { convertedText } from './converted-text.ts'
import { matchWord, type PhraseTrie, type WordMatch } from './phrase-trie.ts'
import {
  NO_EXCEPTIONS,
  type ChainRunner,
  type Exceptions,
  type Part,
  type Tries,
} from './run-chain.ts'
import { HELD, read } from './text-buffer.ts'

/** A character that has several answers, where no phrase decided which. */
export interface Undecided {
  /** In the text as it was before conversion. */
  readonly span: Span
  /** What conversion made of it. */
  readonly answer: string
  /** What else it may be, commonest first. */
  readonly alternatives: readonly string[]
  /** The phrases decided next before it and after it; in the text as it was, too. */
  readonly beside: readonly Span[]
}

const known = new WeakMap<PhraseTrie, ReadonlyMap<number, readonly string[]>>()

function alternativesOf(trie: PhraseTrie): ReadonlyMap<number, readonly string[]> {
  let found = known.get(trie)
  if (!found) known.set(trie, (found = alternativesIn(trie)))
  return found
}

/** The stage of a chain that chooses between characters; the others only change their form. */
function decidingStage(name: ChainName): 'st' | 'ts' | null {
  const stages: readonly string[] = (CHAINS[name] satisfies Chain).stages
  return stages.includes('st') ? 'st' : stages.includes('ts') ? 'ts' : null
}

/**
 * The undecided characters of `text` on the way `name`, in order. Answers and alternatives are in
 * the form of the chain's last stage (里 → 裡 for Taiwan, 裏 in the standard). A look-up for each
 * character.
 */
export function findUndecided(
  text: string,
  name: ChainName,
  tries: Tries,
  runner: ChainRunner,
  exceptions: Exceptions,
): Undecided[] {
  const stage = decidingStage(name)
  const trie = stage && tries.get(stage)
  if (!trie) return []
  const alternatives = alternativesOf(trie)
  const decided = new Map<number, Pick<Undecided, 'answer' | 'alternatives'>>()
  const phrases: Span[] = []
  const found: { span: Span; unit: number; phrasesBefore: number }[] = []
  const buffer = runner.run(text, exceptions, { before: stage })
  const { toOriginal } = convertedText(text, buffer.trace)
  const { units, marks } = buffer
  const match: WordMatch = { end: 0, at: 0, phrase: false }
  let stretchEnd = 0
  for (let at = 0; at < buffer.length;) {
    if (at === stretchEnd) stretchEnd = endOfStretch(buffer, at)
    if (marks[at] === HELD) at = stretchEnd
    else if (matchWord(trie, units, at, stretchEnd, match) && match.phrase) {
      phrases.push([at, match.end])
      at = match.end
    } else {
      if (alternatives.has(units[at]!))
        found.push({
          span: toOriginal([at, at + 1]),
          unit: units[at]!,
          phrasesBefore: phrases.length,
        })
      at++
    }
  }
  return found.map(({ span, unit, phrasesBefore }) => {
    let answers = decided.get(unit)
    if (!answers) {
      const convert = (character: string, part: Part) =>
        read(runner.run(character, NO_EXCEPTIONS, part))
      const answer = convert(String.fromCharCode(unit), {})
      const forms = new Set(alternatives.get(unit)!.map((form) => convert(form, { after: stage })))
      forms.delete(answer)
      decided.set(unit, (answers = { answer, alternatives: [...forms] }))
    }
    const beside = phrases.slice(Math.max(0, phrasesBefore - 1), phrasesBefore + 1)
    return { span, ...answers, beside: beside.map(toOriginal) }
  })
}
