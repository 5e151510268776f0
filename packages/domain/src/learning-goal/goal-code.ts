import type { GoalFamily } from './goal.ts'

const MAX_CODE_LENGTH = 30

/**
 * The published form of a goal's code: letters, a blank, at least three digits. `ALM055`, `alm 55` and `Alm-055` are all
 * `ALM 055`. Lists that have the number alone name the family beside it.
 * @returns null for what is no code
 */
export function readGoalCode(text: string, family: GoalFamily | null = null): string | null {
  const [, letters = '', digits = ''] = /^([a-zæøå\s._-]*)(\d{1,4})$/i.exec(text.trim()) ?? []
  const words = letters.split(/[\s._-]+/).filter(word => word !== '')
  const prefix = words.length > 0 ? words.join(' ').toUpperCase() : family
  if (digits === '' || prefix === null) return null
  const code = `${prefix} ${String(Number(digits)).padStart(3, '0')}`
  return code.length > MAX_CODE_LENGTH ? null : code
}

/** The family that a code tells by its first letters, if it does. */
export function familyOfCode(code: string): GoalFamily | null {
  if (code.startsWith('ALM')) return 'ALM'
  return code.startsWith('FKM') ? 'FKM' : null
}
