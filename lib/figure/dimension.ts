import { familyOf } from './unit-families.ts'
import { MEASURED_UNITS } from './units.ts'

/** What a unit measures; `''` for measure words of things, which stand for each other (八張, 八个). */
export function dimension(unit: string): string {
  const { family } = familyOf(unit)
  return MEASURED_UNITS.has(family) || family === '%' ? family : ''
}
