/**
 * Words of a query that say little of what is looked for, in Simplified characters: they weigh less
 * than others, found or not. Verbs that go with anything belong here, verbs that name an act do not.
 */
export const STOP_WORDS =
  '的 了 和 与 及 等 在 于 对 为 给 把 将 被 由 让 使 向 从 到 以 并 也 都 均 者 时 后 前 中 内 里 上 下 各 该 其 之 用 来 去 帮 做 搞 令 方可 所有 相关 有关 各类 各项 互相 相互 之间 期间 进行 开展 实行 实施 采取 采用 利用 通过 组织 安排 做好 加强 强化 落实 推动 推进 帮助 协助 给予 提供 办理 要求 全面 全部 积极 主动 认真 严格 切实 进一步 工作 情况 问题 措施 不漏 取代 代替 代 改 写 看 找 搞好 增加 加大 加派 增强 提高 提升 一下 一些 大家 人们 时候 疫情防控 防疫 抗疫 疫情 员工 职工 单位 公司 企业 集团'
