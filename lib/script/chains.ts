import { COMPUTING_SENSES } from './computing-terms.ts'

/** Dictionaries that a text goes through at once, by OpenCC's names; those named first decide. */
export interface Stage {
  readonly phrases: readonly string[]
  readonly characters: readonly string[]
  /** Phrases that are left out. */
  readonly without?: readonly string[]
}

/**
 * One of OpenCC's ways from script to script. A chain cuts the text into the longest phrases of
 * `cut` first, and no later stage joins what was cut apart. `firstStage`: those phrases are the
 * first stage's own.
 */
export interface Chain {
  readonly cut: 'firstStage' | StageName | null
  readonly stages: readonly StageName[]
}

export const STAGES = {
  compatibility: { phrases: [], characters: ['CJK_Compatibility_Ideographs'] },
  st: {
    phrases: ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases'],
    characters: ['STCharacters'],
  },
  ts: { phrases: ['TSPhrases'], characters: ['TSCharacters'] },
  'ts-phrases': { phrases: ['TSPhrases'], characters: [] },
  tw: { phrases: ['TWVariantsPhrases'], characters: ['TWVariants'] },
  twp: { phrases: ['TWPhrases', 'TWVariantsPhrases'], characters: ['TWVariants'] },
  'twp-general': {
    phrases: ['TWPhrases', 'TWVariantsPhrases'],
    characters: ['TWVariants'],
    without: COMPUTING_SENSES,
  },
  'tw-back': { phrases: ['TWVariantsRevPhrases'], characters: ['TWVariantsRev'] },
  'twp-back': { phrases: ['TWPhrasesRev', 'TWVariantsRevPhrases'], characters: ['TWVariantsRev'] },
  hk: { phrases: ['HKVariantsPhrases'], characters: ['HKVariants'] },
  hkp: { phrases: ['HKPhrases', 'HKVariantsPhrases'], characters: ['HKVariants'] },
  'hk-back': { phrases: ['HKVariantsRevPhrases'], characters: ['HKVariantsRev'] },
  'hkp-back': { phrases: ['HKPhrasesRev', 'HKVariantsRevPhrases'], characters: ['HKVariantsRev'] },
  jp: { phrases: [], characters: ['JPShinjitaiCharactersRev'] },
  'jp-back': { phrases: ['JPShinjitaiPhrases'], characters: ['JPShinjitaiCharacters'] },
} as const satisfies Record<string, Stage>

export type StageName = keyof typeof STAGES

/** Every text goes through this first: a compatibility ideograph is its character in any script. */
export const NORMALIZE: StageName = 'compatibility'

/**
 * By OpenCC's names: s, t, tw, hk, jp, and p for phrases of the region. Those after jp2t are ours:
 * from Traditional of any region, by way of the standard; and `general`: for texts that are not about
 * computers.
 */
export const CHAINS = {
  s2t: { cut: null, stages: ['st'] },
  s2tw: { cut: 'firstStage', stages: ['st', 'tw'] },
  s2twp: { cut: 'firstStage', stages: ['st', 'twp'] },
  s2hk: { cut: 'firstStage', stages: ['st', 'hk'] },
  s2hkp: { cut: 'firstStage', stages: ['st', 'hkp'] },
  t2s: { cut: null, stages: ['ts'] },
  t2tw: { cut: null, stages: ['tw'] },
  t2twp: { cut: null, stages: ['twp'] },
  t2hk: { cut: null, stages: ['hk'] },
  t2jp: { cut: null, stages: ['jp'] },
  tw2t: { cut: null, stages: ['tw-back'] },
  tw2s: { cut: 'ts-phrases', stages: ['tw-back', 'ts'] },
  tw2sp: { cut: 'ts-phrases', stages: ['twp-back', 'ts'] },
  hk2t: { cut: null, stages: ['hk-back'] },
  hk2s: { cut: 'ts-phrases', stages: ['hk-back', 'ts'] },
  hk2sp: { cut: 'ts-phrases', stages: ['hkp-back', 'ts'] },
  jp2t: { cut: null, stages: ['jp-back'] },
  's2twp-general': { cut: 'firstStage', stages: ['st', 'twp-general'] },
  'hk2twp-general': { cut: null, stages: ['hk-back', 'twp-general'] },
  hk2twp: { cut: null, stages: ['hk-back', 'twp'] },
  twhk2s: { cut: 'ts-phrases', stages: ['tw-back', 'hk-back', 'ts'] },
  tw2hk: { cut: null, stages: ['tw-back', 'hk'] },
} as const satisfies Record<string, Chain>

export type ChainName = keyof typeof CHAINS
