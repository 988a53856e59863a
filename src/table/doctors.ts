import type { ReadColumn } from './columns.js'

const DEPARTMENT = /^(?:診療科|診療科目|診療科名|標榜科)$/
const DOCTOR = /医師?$|ドクター|doctor/i

/** 診療科 in a list of doctors is where they work, and says of nobody that he is ill. */
export function markDepartments(columns: readonly ReadColumn[]): void {
  const departments = columns.filter(({ header }) => DEPARTMENT.test(header))
  if (departments.length === 0) return
  const names = columns.filter(({ column: { role } }) => role?.startsWith('person.') === true)
  if (names.length === 0 || !names.every(({ column: { party } }) => party !== undefined && DOCTOR.test(party))) return
  for (const { column } of departments) column.role = 'org.dept'
}
