import type { Target } from './convert.ts'

/** Under which name each target stands among the texts of the interface. */
export const SCRIPT_NAMES = {
  cn: 'scriptHans',
  t: 'scriptHant',
  tw: 'scriptTaiwan',
  hk: 'scriptHongKong',
} as const satisfies Readonly<Record<Target, string>>
