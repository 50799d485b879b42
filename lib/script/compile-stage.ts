import { STAGES, type Stage, type StageName } from './chains.ts'
import { compileTrie, type Entries, type PhraseTrie } from './phrase-trie.ts'

async function entriesOf(name: string): Promise<Entries> {
  const module: { default: unknown } = await import(`opencc-js/dict/${name}`)
  if (typeof module.default !== 'string') throw new Error(`opencc-js has no dictionary ${name}`)
  return module.default.split('|').map((entry) => {
    const [from, to] = entry.split(' ')
    if (!from || !to) throw new Error(`opencc-js, ${name}: no entry: ${entry}`)
    return [from, to]
  })
}

/** The dictionaries of one stage, from opencc-js: a megabyte of text, so never in the extension. */
export async function compileStage(name: StageName): Promise<PhraseTrie> {
  const { phrases, characters, without = [] }: Stage = STAGES[name]
  const left = new Set(without)
  const lists = await Promise.all(phrases.map(entriesOf))
  return compileTrie(
    lists.map((entries) => entries.filter(([from]) => !left.has(from))),
    await Promise.all(characters.map(entriesOf)),
  )
}
