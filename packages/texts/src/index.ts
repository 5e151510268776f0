import type { Language } from '@alis/contract'
import type { FirstTexts } from './nb/first.ts'
import type { Texts } from './nb/index.ts'
import type { OtherTexts } from './nb/others.ts'

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

/** The same in two parts, for pages: the first are enough for the frame, the sign-in and the roster. */
export const loadFirstTexts: Record<Language, () => Promise<FirstTexts>> = {
  nb: () => import('./nb/first.ts').then(module => module.first),
  nn: () => import('./nn/first.ts').then(module => module.first),
  en: () => import('./en/first.ts').then(module => module.first),
}

export const loadOtherTexts: Record<Language, () => Promise<OtherTexts>> = {
  nb: () => import('./nb/others.ts').then(module => module.others),
  nn: () => import('./nn/others.ts').then(module => module.others),
  en: () => import('./en/others.ts').then(module => module.others),
}
