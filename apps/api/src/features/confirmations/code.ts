import { randomInt } from 'node:crypto'

/** Crockford's base32: no I, L, O (read as 1, 1, 0) and no U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_SYMBOLS = 11

/** Multiplies by x in the field of 32 elements, x⁵ = x² + 1. */
const timesX = (element: number): number => (element & 16 ? (element << 1) ^ 0b100101 : element << 1)

/** The polynomial of the symbols, evaluated at x. */
const fold = (symbols: readonly number[]): number => symbols.reduce((sum, symbol) => timesX(sum) ^ symbol, 0)

const show = (symbols: readonly number[]): string => {
  const text = symbols.map(symbol => SYMBOLS[symbol]).join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

/**
 * A new code for a paper, `7KQ2-M9XD-4RTB`: eleven symbols by chance (55 bits) and one that makes the whole fold to zero. As
 * every place has a factor of its own in the field, no single wrong symbol and no two that changed places fold to zero.
 */
export function makeCode(): string {
  const symbols = Array.from({ length: RANDOM_SYMBOLS }, () => randomInt(SYMBOLS.length))
  return show([...symbols, timesX(fold(symbols))])
}

/** The code that a person means, in the form it is stored in; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const symbols = [...text].map(symbol => SYMBOLS.indexOf(symbol))
  if (symbols.length !== RANDOM_SYMBOLS + 1 || symbols.includes(-1) || fold(symbols) !== 0) return null
  return show(symbols)
}
