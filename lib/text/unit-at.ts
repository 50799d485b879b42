const { charCodeAt } = String.prototype

/**
 * `text.charCodeAt(i)`, for loops over every unit of a text. V8 stores strings in a dozen ways (one
 * byte or two, joined, sliced, …), and a loop that has met more than four of them looks up the
 * method anew for each unit, as it does `text.length`: that alone takes three times as long as
 * folding. The method taken once, and the length read before the loop, are always fast.
 */
export function unitAt(text: string, i: number): number {
  return charCodeAt.call(text, i)
}
