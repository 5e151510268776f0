import { changeMe, type Language, type Me, readDemonstration, readMe, signIn, signOut } from '@alis/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { reportSessionRenewed } from '../../api/session-ended.ts'
import { forgetKeptDrafts } from '../../forms/kept-drafts.ts'
import { showLanguage } from '../../i18n/language.ts'

/** Who is signed in. It changes only by signing in or out, and by the person's own choice of language. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(readMe, {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: ({ signal }) => call(readDemonstration, {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

type Credentials = { username: string; password: string }

export function useSignIn(onSignedIn: (me: Me) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Credentials) => call(signIn, { body }),
    onSuccess: async me => {
      await showLanguage(me.language)
      queryClient.setQueryData(meQuery.queryKey, me)
      reportSessionRenewed()
      onSignedIn(me)
    },
  })
}

/** Signs out and starts anew, so that nothing of the person stays in the page. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSettled: () => {
      forgetKeptDrafts()
      window.location.assign('/logg-inn')
    },
  })
}

/** Shows another language at once, and keeps the choice with the account of who is signed in. */
export function useChangeLanguage(me: Me | undefined) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (language: Language) => {
      await showLanguage(language)
      if (me)
        queryClient.setQueryData(
          meQuery.queryKey,
          await call(changeMe, { body: { version: me.version, language } }),
        )
    },
  })
}
