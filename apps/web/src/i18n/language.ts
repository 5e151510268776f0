import type { Language } from '@alis/contract'
import { loadTexts, type Texts } from '@alis/texts'
import { useSyncExternalStore } from 'react'

type ComponentTexts = typeof import('@navikt/ds-react/locales')['nb']

/** The language on the screen. `componentTexts` is null for bokmål, which Aksel's components speak by themselves. */
export type Shown = { language: Language; texts: Texts; componentTexts: ComponentTexts | null }

const STORED_UNDER = 'alis-language'

const isLanguage = (text: string | null): text is Language => text === 'nb' || text === 'nn' || text === 'en'

/** What a visitor chose last in this browser; bokmål for the first visit. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED_UNDER)
  return isLanguage(stored) ? stored : 'nb'
}

const loadComponentTexts = async (language: Language): Promise<ComponentTexts | null> =>
  language === 'nb' ? null : (await import('@navikt/ds-react/locales'))[language]

let shown: Shown | null = null
const listeners = new Set<() => void>()

/** Loads a language and shows the whole page in it. The choice is remembered for visits without an account. */
export async function showLanguage(language: Language): Promise<void> {
  if (shown?.language === language) return
  const [texts, componentTexts] = await Promise.all([loadTexts[language](), loadComponentTexts(language)])
  shown = { language, texts, componentTexts }
  document.documentElement.lang = language
  localStorage.setItem(STORED_UNDER, language)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language on the screen. `showLanguage` has been awaited before the first page is drawn. */
export function useShown(): Shown {
  const current = useSyncExternalStore(subscribe, () => shown)
  if (current === null) throw new Error('No language is loaded yet.')
  return current
}

/** Every sentence, in the language on the screen. */
export const useTexts = (): Texts => useShown().texts
