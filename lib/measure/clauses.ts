import type { Span } from '#lib/text/span.ts'

/** A stretch of text between two commas or stronger marks, with where it stands. */
export interface Clause {
  /** In the text given, without white space, list mark or quotation mark at its ends. */
  readonly span: Span
  /** Running number of the sentence, ended by 。！？… or a line break. */
  readonly sentence: number
  /** Running number of the part of a sentence, ended by ； too. */
  readonly segment: number
  /** Running number of the item of a numbered list (一是 … 二是 …), `null` outside of one. */
  readonly item: number | null
  /** Where its parts between 、 start and end; the clause itself alone where there are none. */
  readonly parts: readonly Span[]
  /** A whole sentence quoted, mark included: somebody speaks. */
  readonly speech: boolean
}

const sentenceEnd = /[。！？!?…\n\r]/u
const segmentEnd = /[；;]/u
const clauseEnd = /[,，:：]/u
const digit = /[0-9０-９]/u
const opening = '《〈（(【[〔“「『'
const closing = '》〉）)】]〕”」』'
const quoting = '“「『'
/** Stands for the quotation mark of a phrase. */
const phrase = '《'
/** A quotation no longer than this is a phrase and not split. */
const longestPhrase = 32
/** Inside these nothing is split: titles and remarks. */
const sealing = '《〈（(【[〔'
const edge = /[\s“”「」『』‘’"'、·•—–-]/u
const listMark =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}(?:是|要)(?!一|否|不|以|由)|(?:首先|其次|再次|最后|最後)(?=[,，、：:]|$)|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[①-⑳]|[0-9]{1,2}[.．、](?![0-9])|[一二三四五六七八九十]{1,3}、)[,，、：:]?/u
/** Of the marks, those whose items run on over full stops under a label: 一是落实责任。… */
const itemMark = /[是要]|先|次|后|後/u
const lineEnd = /[\n\r]/u
const wrapped = /[\p{Script=Han}A-Za-z0-9]\s*$/u

function trim(text: string, start: number, end: number): Span {
  while (start < end && edge.test(text[start]!)) start++
  while (end > start && edge.test(text[end - 1]!)) end--
  return [start, end]
}

/** Whether the quotation that opens at `at` is a phrase: short, and no sentence. */
function isPhrase(text: string, at: number): boolean {
  if (!quoting.includes(text[at]!)) return false
  const inside = /^[^“”「」『』]*/u.exec(text.slice(at + 1, at + 1 + longestPhrase))![0]
  return closing.includes(text[at + 1 + inside.length] ?? ' ') && !sentenceEnd.test(inside)
}

/** `1,000` and `8:30` are no places to split. */
function insideNumber(text: string, at: number): boolean {
  return digit.test(text[at - 1] ?? '') && digit.test(text[at + 1] ?? '')
}

/**
 * Splits `text` within `scope` into clauses. 、 splits a clause only into its parts, since it mostly
 * joins nouns. Nothing is split inside 《…》 and brackets. One pass, linear.
 */
export function splitClauses(text: string, scope: Span): Clause[] {
  const clauses: Clause[] = []
  const open: { mark: string; at: number; clause: number }[] = []
  let start = scope[0]
  let breaks: number[] = []
  let sentence = 0
  let segment = 0
  let item: number | null = null
  let items = 0

  const close = (end: number): void => {
    const mark = listMark.exec(text.slice(start, Math.min(end, start + 12)))
    if (mark && itemMark.test(mark[0])) item = items++
    const span = trim(text, start + (mark ? mark[0].length : 0), end)
    if (span[1] > span[0]) {
      const cuts = breaks.filter((at) => at > span[0] && at < span[1])
      const parts = [...cuts, span[1]]
        .map((at, i) => trim(text, i ? cuts[i - 1]! + 1 : span[0], at))
        .filter((part) => part[1] > part[0])
      clauses.push({ span, sentence, segment, item, parts, speech: false })
    }
    start = end + 1
    breaks = []
  }

  for (let at = scope[0]; at < scope[1]; at++) {
    const char = text[at]!
    if (lineEnd.test(char)) {
      // A line that breaks off in the middle of a sentence was wrapped.
      if (wrapped.test(text.slice(start, at))) continue
      close(at)
      sentence++
      segment++
      item = null
      open.length = 0
    } else if (opening.includes(char)) {
      open.push({ mark: isPhrase(text, at) ? phrase : char, at, clause: clauses.length })
    } else if (closing.includes(char)) {
      const closed = open.pop()
      // A full stop before the closing mark: the quotation is somebody's whole sentence.
      if (closed && quoting.includes(closed.mark) && sentenceEnd.test(text[at - 1]!)) {
        for (let i = closed.clause; i < clauses.length; i++)
          clauses[i] = { ...clauses[i]!, speech: true }
      }
    } else if (open.some(({ mark }) => sealing.includes(mark))) {
      continue
    } else if (sentenceEnd.test(char)) {
      close(at)
      sentence++
      segment++
    } else if (segmentEnd.test(char)) {
      close(at)
      segment++
    } else if (clauseEnd.test(char) && !insideNumber(text, at)) {
      close(at)
    } else if (char === '、' && !open.length) {
      // `一、` opens a list item and is no comma.
      if (!listMark.test(text.slice(start, at + 1))) breaks.push(at)
    }
  }
  close(scope[1])
  return clauses
}
