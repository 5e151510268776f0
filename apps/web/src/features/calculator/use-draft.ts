import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { todayInNorway } from './path.ts'
import { type Draft, emptyDraft, pathOf, toDraft } from './path-draft.ts'
import { fromFragment, toFragment } from './path-fragment.ts'

/** What the address carries after its `#`, as it stands there. */
const currentFragment = () => window.location.hash.slice(1)

type Opened = { draft: Draft; isLinkRefused: boolean }

function open(fragment: string): Opened {
  const path = fragment === '' ? null : fromFragment(fragment)
  if (path === null) return { draft: emptyDraft(todayInNorway()), isLinkRefused: fragment !== '' }
  return { draft: toDraft(path), isLinkRefused: false }
}

/** What an address must carry for the draft to be opened again; nothing where there is nothing to count. */
export function fragmentOf(draft: Draft): string {
  const path = pathOf(draft)
  return path.periods.length + path.absences.length === 0 ? '' : toFragment(path)
}

/**
 * The path on the page, kept in the address: it is read from there when the page opens, and written there with every
 * change that can be counted. It never leaves the browser, which sends no part of an address after its `#`.
 */
export function useDraft() {
  const [{ draft, isLinkRefused }, setOpened] = useState(() => open(currentFragment()))
  const navigate = useNavigate()

  // Fires where somebody pastes another link over this one, not for what is written below.
  useEffect(() => {
    const read = () => setOpened(open(currentFragment()))
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])

  const setDraft = (next: Draft) => {
    setOpened({ draft: next, isLinkRefused: false })
    const hash = fragmentOf(next)
    if (hash !== currentFragment())
      void navigate({ to: '/kalkulator', hash, replace: true, resetScroll: false, hashScrollIntoView: false })
  }
  return { draft, isLinkRefused, setDraft, clear: () => setDraft(emptyDraft(todayInNorway())) }
}
