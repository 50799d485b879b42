import { compileStage } from '#lib/script/compile-stage.ts'
import { eachWord } from '#lib/script/phrase-trie.ts'
import { Random } from './random.ts'

/** Paragraphs that a long page goes through again and again. */
const PARAGRAPHS = 400
/** Paragraphs of a section, where a page has such. */
const SECTION = 25

/** The 3,755 commonest characters: the first level of GB 2312. */
function commonCharacters(): Set<string> {
  const decoder = new TextDecoder('gb2312')
  const found = new Set<string>()
  for (let high = 0xb0; high <= 0xd7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) found.add(decoder.decode(Uint8Array.of(high, low)))
  return found
}

/**
 * A maker of pages by their number of characters, whose paragraphs stand side by side or in sections:
 * the browser goes through all that stands side by side whenever it lays one of them out. They are
 * common words at random, always the same ones: no archive knows them, so nothing but the conversion
 * is measured.
 */
export async function conversionPages(): Promise<
  (characters: number, inSections: boolean) => string
> {
  const common = commonCharacters()
  const words = Array.from(eachWord(await compileStage('st')), ({ from }) => from)
    .filter((word) => /^.{2,3}$/u.test(word) && [...word].every((c) => common.has(c)))
    .sort()
  const random = new Random(1)
  const source = Array.from({ length: PARAGRAPHS }, () => {
    const clauses = Array.from({ length: random.between(8, 16) }, () =>
      Array.from({ length: random.between(3, 8) }, () => random.pick(words)).join('的'),
    )
    return clauses.join('，') + '。'
  })
  return (characters, inSections) => {
    const parts: string[] = []
    for (let length = 0, i = 0; length < characters; i++) {
      const text = source[i % source.length]!.slice(0, characters - length)
      length += text.length
      // A little markup, as articles have it.
      parts.push(`<p>${text.slice(0, 20)}<b>${text.slice(20, 26)}</b>${text.slice(26)}</p>`)
    }
    const head = '<meta charset="utf-8"><title>软件</title>'
    const body = inSections ? sectionsOf(parts) : parts
    return `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body.join('\n')}</body></html>`
  }
}

function sectionsOf(paragraphs: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(paragraphs.length / SECTION) }, (_, i) => {
    const own = paragraphs.slice(i * SECTION, (i + 1) * SECTION)
    return `<section>${own.join('\n')}</section>`
  })
}
