import { browser } from 'wxt/browser'
import type { StageName } from '#lib/script/chains.ts'
import { loadConverter, type Converter, type Target } from '#lib/script/convert.ts'
import { unpackTrie, type PhraseTrie } from '#lib/script/phrase-trie.ts'
import type { WordList } from '#lib/script/word-list.ts'

const stages = new Map<StageName, Promise<PhraseTrie>>()
const converters = new Map<Target, Promise<Converter>>()

/** What went wrong once must not stay wrong until the browser is restarted. */
function keep<K, V>(kept: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  let value = kept.get(key)
  if (!value) {
    kept.set(key, (value = make()))
    value.catch(() => kept.delete(key))
  }
  return value
}

async function fetchStage(name: StageName): Promise<PhraseTrie> {
  const path = `/dictionaries/${name}.trie`
  const response = await fetch(browser.runtime.getURL('/') + path.slice(1))
  return unpackTrie(await response.arrayBuffer(), path)
}

/**
 * The converter to a target, its dictionaries read from the package at first use: a converter stays
 * for a life of the background. `words` are the reader's own at that time.
 */
export function converterAtHand(
  target: Target,
  words: () => Promise<WordList>,
): Promise<Converter> {
  return keep(converters, target, async () =>
    loadConverter(target, (name) => keep(stages, name, () => fetchStage(name)), await words()),
  )
}
