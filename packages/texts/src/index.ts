import type { Language } from '@alis/contract'
import type { Texts } from './nb/index.ts'

export type { ErrorTexts, FieldRule, FieldRuleTexts } from './error-texts.ts'
export { fieldRules } from './error-texts.ts'
export type { Duration, Formats } from './formats.ts'
export type { Texts } from './nb/index.ts'
export { wordOf } from './word-of.ts'

/** Loads one language; the others stay where they are. */
export const loadTexts: Record<Language, () => Promise<Texts>> = {
  nb: () => import('./nb/index.ts').then(module => module.nb),
  nn: () => import('./nn/index.ts').then(module => module.nn),
  en: () => import('./en/index.ts').then(module => module.en),
}
