import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query matches, kept current. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** A phone's width: lists become cards, timelines their tables. */
export const useIsNarrow = () => useMedia('(max-width: 767px)')
