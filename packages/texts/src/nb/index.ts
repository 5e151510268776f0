import { first } from './first.ts'
import { others } from './others.ts'

/** Every sentence of bokmål. It defines what the other languages must have. */
export const nb = { ...first, ...others }

export type Texts = typeof nb
