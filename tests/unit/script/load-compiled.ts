import type { StageName } from '#lib/script/chains.ts'
import { compileStage } from '#lib/script/compile-stage.ts'
import type { PhraseTrie } from '#lib/script/phrase-trie.ts'

const compiled = new Map<StageName, Promise<PhraseTrie>>()

/** `compileStage`, each stage once for a test file. */
export function loadCompiled(name: StageName): Promise<PhraseTrie> {
  let trie = compiled.get(name)
  if (!trie) compiled.set(name, (trie = compileStage(name)))
  return trie
}
