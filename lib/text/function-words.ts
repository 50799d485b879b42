/**
 * Words of grammar of one character, in Simplified: never a part of a name, and no word of the
 * matter begins or ends with one. Data to read and extend, apart by spaces.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `的 了 是 在 和 与 及 等 对 把 被 将 为 从 到 向 以 于 也 都 就 又 还 很 更 最 不 没 有 个 这 那 其 该 各 每 所 们 我 你 他 她 它 着 过 会 要 能 可 上 下 中 来 去 说 地 得`.split(
    /\s+/,
  ),
)
