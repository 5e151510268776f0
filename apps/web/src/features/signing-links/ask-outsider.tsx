import type { NewSigningLink } from '@alis/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { traineeQuery } from '../trainees/index.ts'

const signedIn = getRouteApi('/signed-in')

type AskOutsiderProps = Pick<NewSigningLink, 'kind' | 'subjectId'> & {
  traineeId: string
  /** Which of several things, where the same words stand beside each of them. */
  what?: string
}

/** Leads the doctor's coordinator to the making of a link, with which someone without an account signs what waits. */
export function AskOutsider({ kind, subjectId, traineeId, what }: AskOutsiderProps) {
  const { signingLinks } = useTexts()
  const providers = coordinatedProvidersOf(signedIn.useRouteContext().me)
  const trainee = useQuery({ ...traineeQuery(traineeId), enabled: providers.length > 0 }).data
  if (!providers.some(({ id }) => id === trainee?.provider.id)) return null
  const words = signingLinks.askOutsider[kind]
  return (
    <LinkButton
      to="/signeringslenker/ny"
      search={{ kind, subjectId }}
      size="small"
      variant="secondary"
      {...(what !== undefined && { 'aria-label': `${words}: ${what}` })}
    >
      {words}
    </LinkButton>
  )
}
