import type { Confirmation } from '@alis/contract'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'

type ConfirmationCrumbsProps = {
  confirmation: Pick<Confirmation, 'id' | 'trainee'>
  /** The page below the confirmation's own; none on that page itself. */
  here?: string
}

/** The way up from a confirmation: to the list of all. */
export function ConfirmationCrumbs({ confirmation: { id, trainee }, here }: ConfirmationCrumbsProps) {
  const { confirmations } = useTexts()
  const name = `${trainee.givenName} ${trainee.familyName}`
  const list = (
    <TextLink key="list" to="/bekreftelser">
      {confirmations.title}
    </TextLink>
  )
  if (here === undefined) return <Breadcrumbs above={[list]} here={name} />
  const page = (
    <TextLink key="page" to="/bekreftelser/$confirmationId" params={{ confirmationId: id }}>
      {name}
    </TextLink>
  )
  return <Breadcrumbs above={[list, page]} here={here} />
}
