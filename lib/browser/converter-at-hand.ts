import { browser } from 'wxt/browser'
import type { StageName } from '#lib/script/chains.ts'
import { loadConverter, type Converter, type Target } from '#lib/script/convert.ts'
import { unpackTrie } from '#lib/script/pack-trie.ts'
import type { PhraseTrie } from '#lib/script/phrase-trie.ts'
import { wordStore } from './word-store.ts'

const stages = new Map<StageName, Promise<PhraseTrie>>()
const converters = new Map<Target, Promise<Converter>>()

/** What went wrong once must not stay wrong until the browser is restarted. */
function keep<K, V>(kept: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  let value = kept.get(key)
  if (!value) {
    kept.set(key, (value = make()))
    const made = value
    made.catch(() => {
      if (kept.get(key) === made) kept.delete(key)
    })
  }
  return value
}

async function fetchStage(name: StageName): Promise<PhraseTrie> {
  const path = `/dictionaries/${name}.trie`
  const response = await fetch(browser.runtime.getURL('/') + path.slice(1))
  return unpackTrie(await response.arrayBuffer(), path)
}

/**
 * The converter to a target with the reader's own words, its dictionaries read from the package at
 * first use: a converter stays for a life of the background, or until the words change.
 */
export function converterAtHand(target: Target): Promise<Converter> {
  return keep(converters, target, () =>
    loadConverter(target, (name) => keep(stages, name, () => fetchStage(name)), wordStore.load()),
  )
}

/** The reader's own words are others now: converters are made anew, the dictionaries stay. */
export function wordsChanged(): void {
  converters.clear()
}
