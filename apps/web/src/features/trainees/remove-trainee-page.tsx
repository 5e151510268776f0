import type { Trainee } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import styles from '../../forms/form.module.css'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { traineeQuery, useRemoveTrainee } from './queries.ts'
import { TraineeCrumbs } from './trainee-crumbs.tsx'

const route = getRouteApi('/signed-in/leger/$traineeId/fjern')

function Confirmation({ trainee }: { trainee: Trainee }) {
  const texts = useTexts()
  const navigate = route.useNavigate()
  const remove = useRemoveTrainee(trainee.id)
  const confirm = () => remove.mutate(trainee.version, { onSuccess: () => navigate({ to: '/leger' }) })
  return (
    <>
      <BodyLong>{texts.trainees.removal.body}</BodyLong>
      {remove.error && <ProblemAlert title={texts.frame.notSaved} error={remove.error} />}
      <div className={styles.buttons}>
        <Button data-color="danger" loading={remove.isPending} onClick={confirm}>
          {texts.trainees.removal.submit}
        </Button>
        <LinkButton to="/leger/$traineeId" params={{ traineeId: trainee.id }} variant="tertiary">
          {texts.frame.form.cancel}
        </LinkButton>
      </div>
    </>
  )
}

/** Asks before a doctor who was registered by mistake is removed. */
export function RemoveTraineePage() {
  const { trainees } = useTexts()
  const { traineeId } = route.useParams()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => {
        if (!trainee.can.remove) return <NoAccess />
        const title = trainees.removal.title({ name: `${trainee.givenName} ${trainee.familyName}` })
        return (
          <Page
            title={title}
            width="reading"
            breadcrumbs={<TraineeCrumbs trainee={trainee} here={trainees.page.removeTrainee} />}
          >
            <Confirmation trainee={trainee} />
          </Page>
        )
      }}
    </LoadedPage>
  )
}
