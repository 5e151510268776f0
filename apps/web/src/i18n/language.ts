import type { Language } from '@alis/contract'
import { loadFirstTexts, loadOtherTexts, type Texts } from '@alis/texts'
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
/** Whether the sentences of all pages are there, or only those of the first ones. */
let isWhole = false
const listeners = new Set<() => void>()
const firstShown = new Promise<void>(resolve => void listeners.add(resolve))

function getShown(): Shown {
  if (shown === null) throw new Error('No language is loaded yet.')
  return shown
}

function show(next: Shown): void {
  shown = next
  for (const listener of listeners) listener()
}

/**
 * Loads a language and shows the whole page in it. The choice is remembered for visits without an account. Until a page
 * asks for the other sentences (`loadAllTexts`), only those of the frame, the sign-in and the roster are there.
 */
export async function showLanguage(language: Language): Promise<void> {
  if (shown?.language === language) return
  const [first, componentTexts] = await Promise.all([
    loadFirstTexts[language](),
    loadComponentTexts(language),
  ])
  // Asked for last: a page may have come to need the others meanwhile.
  const others = isWhole ? await loadOtherTexts[language]() : {}
  show({ language, texts: { ...first, ...others } as Texts, componentTexts })
  document.documentElement.lang = language
  localStorage.setItem(STORED_UNDER, language)
}

/** Loads the sentences of all pages; every page but the first ones waits for them. */
export async function loadAllTexts(): Promise<void> {
  if (isWhole) return
  // The first page is loaded beside the first sentences.
  await firstShown
  const { language } = getShown()
  const others = await loadOtherTexts[language]()
  // Another language was chosen meanwhile.
  const current = getShown()
  if (current.language !== language) return loadAllTexts()
  isWhole = true
  show({ ...current, texts: { ...current.texts, ...others } })
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
