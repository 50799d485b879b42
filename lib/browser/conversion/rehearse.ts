import { callOff } from '#lib/browser/call-off.ts'
import { LANGUAGE_TAG } from '#lib/script/language-tag.ts'
import type { Target } from '#lib/script/convert.ts'
import { Answers } from './answers.ts'
import { Glyphs } from './glyphs.ts'
import { Originals } from './originals.ts'
import { Pace } from './pace.ts'
import { Pass } from './pass.ts'

/** So many lines: the browser makes fast code of what has run often. */
const LINES = 100

function stageIn(document: Document): Document {
  const stage = document.implementation.createHTMLDocument()
  for (let i = 0; i < LINES; i++) {
    const line = stage.createElement('p')
    line.append('头', stage.createElement('b'), '。')
    line.children[0]!.append('发')
    stage.body.append(line)
  }
  return stage
}

/** Code that has run once need not be rehearsed again. */
let isRehearsed = false

/**
 * Converts a page that nobody sees, once. What a conversion does with text has then been done before:
 * the first time takes the browser two to three times as long. Throws the signal's reason where it is
 * called off.
 */
export async function rehearse(
  document: Document,
  target: Target,
  signal: AbortSignal,
): Promise<void> {
  if (isRehearsed) return
  isRehearsed = true
  const stage = stageIn(document)
  const answers = new Answers(({ texts }) =>
    Promise.resolve({ texts: texts.map(() => '頭髮。'), uneven: {}, around: 'hans' }),
  )
  const means = { document: stage, answers, originals: new Originals(), pace: new Pace() }
  const glyphs = new Glyphs(stage, LANGUAGE_TAG[target])
  const end = new AbortController()
  const until = AbortSignal.any([signal, end.signal])
  try {
    await new Pass(target, { ...means, fail: () => undefined }, glyphs, until).run()
  } finally {
    callOff(end)
  }
}
