import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { compileStage } from '#lib/script/compile-stage.ts'
import { STAGES_IN_USE } from '#lib/script/convert.ts'
import { packTrie } from '#lib/script/pack-trie.ts'

/** Where the extension keeps its dictionaries, below its root. */
const FOLDER = 'dictionaries'

/** Paths of the dictionaries in the extension. */
export const DICTIONARY_PATHS = STAGES_IN_USE.map((name) => `${FOLDER}/${name}.trie`)

/**
 * Compiles the dictionaries that the targets need and leaves them in `folder`; tells the build
 * where each is and where it goes.
 */
export async function packDictionaries(
  folder: string,
): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  await mkdir(folder, { recursive: true })
  return Promise.all(
    STAGES_IN_USE.map(async (name) => {
      const absoluteSrc = resolve(join(folder, `${name}.trie`))
      await writeFile(absoluteSrc, new Uint8Array(packTrie(await compileStage(name))))
      return { absoluteSrc, relativeDest: `${FOLDER}/${name}.trie` }
    }),
  )
}
