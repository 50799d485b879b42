import type { PassageTokens } from './passage-tokens.ts'

/** As far back as the beginning of a line may be, and as far on as the words go that follow. */
const LOOK_AROUND = 6
const DIVISION = '(?:分?编|部分|[章节条款项篇卷回课讲题])'
/*
 * What may stand before and behind a number that numbers a line, in Simplified: 第三条, 第二章; (三), 三、
 * and 3.; 三是. 第三条 that begins a sentence may cite one: a space tells it from 第三条规定.
 */
const SHAPES = [
  [/\n\s*第$/, new RegExp(`^${DIVISION}`)],
  [/[。;:!?]\s*第$/, new RegExp(String.raw`^${DIVISION}(?:之.)?\s`)],
  [/[\n。;:]\s*[([]$/, /^[)\]]/],
  [/[\n。;:]\s*$/, /^(?:[、)]|\.(?!\d))/],
  [/[\n。;:,]\s*$/, /^是(?!否)/],
] as const

/**
 * Whether the numeral at `token` numbers a line, an article of a law or a point of a list: what was put
 * in before moves it, so another number there is no other figure. 第三条 within a sentence cites one.
 */
export function isEnumerator({ plain: { text }, numerals }: PassageTokens, token: number): boolean {
  const [start, end] = numerals.get(token)!.span
  const before = text.slice(Math.max(0, start - LOOK_AROUND), start)
  const after = text.slice(end, end + LOOK_AROUND)
  return SHAPES.some(([begins, goesOn]) => begins.test(before) && goesOn.test(after))
}
