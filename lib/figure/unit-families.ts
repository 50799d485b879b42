/** Units that measure the same thing, each with how many of the family's own unit it is. */
const MEMBERS: readonly (readonly [unit: string, family: string, scale: number])[] = [
  ['吨', '公斤', 1000],
  ['t', '公斤', 1000],
  ['kg', '公斤', 1],
  ['千克', '公斤', 1],
  ['斤', '公斤', 0.5],
  ['克', '公斤', 0.001],
  ['g', '公斤', 0.001],
  ['公里', '米', 1000],
  ['千米', '米', 1000],
  ['km', '米', 1000],
  ['m', '米', 1],
  ['‰', '%', 0.1],
  ['‱', '%', 0.01],
  ['倍', '%', 100],
  ['个小时', '小时', 1],
  ['分钟', '小时', 1 / 60],
  ['秒', '小时', 1 / 3600],
  ['秒钟', '小时', 1 / 3600],
  ['天', '小时', 24],
  ['日', '小时', 24],
  ['昼夜', '小时', 24],
  ['个昼夜', '小时', 24],
  ['个星期', '小时', 168],
  ['星期', '小时', 168],
  ['周', '小时', 168],
  ['年', '个月', 12],
  ['月', '个月', 1],
  ['万元', '元', 1e4],
  ['亿元', '元', 1e8],
  ['人民币', '元', 1],
  ['元人民币', '元', 1],
]

export interface UnitFamily {
  readonly family: string
  readonly scale: number
}

const FAMILIES: ReadonlyMap<string, UnitFamily> = new Map(
  MEMBERS.map(([unit, family, scale]) => [unit, { family, scale }]),
)

/** The family that a unit belongs to, so that 2吨 and 2000公斤 compare; its own where it is alone. */
export function familyOf(unit: string): UnitFamily {
  return FAMILIES.get(unit) ?? { family: unit, scale: 1 }
}

/** Money of different countries: the same number of it is another amount, at a rate that varies. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  '元 美元 欧元 英镑 日元 港元 港币'.split(' '),
)
