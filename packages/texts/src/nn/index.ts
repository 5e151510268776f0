import type { Texts } from '../nb/index.ts'
import { first } from './first.ts'
import { others } from './others.ts'

export const nn: Texts = { ...first, ...others }
