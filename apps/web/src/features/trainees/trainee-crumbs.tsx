import type { Trainee } from '@alis/contract'
import { getRouteApi } from '@tanstack/react-router'
import { providersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'

const signedIn = getRouteApi('/signed-in')

type TraineeCrumbsProps = {
  trainee: Pick<Trainee, 'id' | 'givenName' | 'familyName'>
  /** The page below the doctor's own; none on that page itself. */
  here?: string
}

/** The way up from a doctor's page: to the roster for staff, to her own overview for the doctor. */
export function TraineeCrumbs({ trainee, here }: TraineeCrumbsProps) {
  const texts = useTexts()
  const { me } = signedIn.useRouteContext()
  const name = `${trainee.givenName} ${trainee.familyName}`
  const isOwn = me.grants.some(grant => grant.role === 'trainee' && grant.traineeId === trainee.id)
  if (isOwn) {
    const overview = (
      <TextLink key="overview" to="/oversikt">
        {texts.frame.tabs.overview}
      </TextLink>
    )
    return here === undefined ? null : <Breadcrumbs above={[overview]} here={here} />
  }
  // The roster is called what its tab is called.
  const roster = (
    <TextLink key="roster" to="/leger">
      {providersOf(me).length > 0 ? texts.trainees.title : texts.trainees.ownTitle}
    </TextLink>
  )
  const page = (
    <TextLink key="trainee" to="/leger/$traineeId" params={{ traineeId: trainee.id }}>
      {name}
    </TextLink>
  )
  return here === undefined ? (
    <Breadcrumbs above={[roster]} here={name} />
  ) : (
    <Breadcrumbs above={[roster, page]} here={here} />
  )
}
