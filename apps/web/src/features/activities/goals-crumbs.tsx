import type { Trainee } from '@alis/contract'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { useIsOwn } from './use-is-own.ts'

type GoalsCrumbsProps = {
  trainee: Pick<Trainee, 'id' | 'givenName' | 'familyName'>
  here: string
}

/** The way up from one of a doctor's goals or activities. */
export function GoalsCrumbs({ trainee, here }: GoalsCrumbsProps) {
  const { frame } = useTexts()
  const isOwn = useIsOwn(trainee.id)
  const params = { traineeId: trainee.id }
  const above = isOwn
    ? [
        <TextLink key="overview" to="/oversikt">
          {frame.tabs.overview}
        </TextLink>,
        <TextLink key="goals" to="/laeringsmal">
          {frame.tabs.goals}
        </TextLink>,
      ]
    : [
        <TextLink key="trainee" to="/leger/$traineeId" params={params}>
          {`${trainee.givenName} ${trainee.familyName}`}
        </TextLink>,
        <TextLink key="goals" to="/leger/$traineeId/laeringsmal" params={params}>
          {frame.tabs.goals}
        </TextLink>,
      ]
  return <Breadcrumbs above={above} here={here} />
}
