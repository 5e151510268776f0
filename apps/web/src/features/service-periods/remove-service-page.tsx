import type { ServicePeriod, Trainee } from '@alis/contract'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { RemovalQuestion } from '../../forms/removal-question.tsx'
import { useTexts } from '../../i18n/language.ts'
import { EntryPage, useBackToService } from '../trainees/index.ts'
import { describePeriod } from './describe-period.ts'
import { findPeriod } from './find-period.ts'
import { useRemoveServicePeriod } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/tjeneste/$periodId/fjern')

function Confirmation({ trainee, period }: { trainee: Trainee; period: ServicePeriod }) {
  const texts = useTexts()
  const words = texts.servicePeriods
  const goBack = useBackToService(trainee.id)
  const removal = useRemoveServicePeriod(trainee.id, period.id)
  return (
    <RemovalQuestion
      what={describePeriod(texts, period)}
      body={words.removeBody}
      submitText={words.removeSubmit}
      removal={removal}
      cancel={<CancelLink to="/leger/$traineeId/tjeneste" params={{ traineeId: trainee.id }} />}
      onConfirm={() => removal.mutate(period.version, { onSuccess: () => goBack(words.removed) })}
    />
  )
}

/** Asks before a period of service is removed, and says what that means. */
export function RemoveServicePage() {
  const { servicePeriods } = useTexts()
  const { traineeId, periodId } = route.useParams()
  return (
    <EntryPage traineeId={traineeId} entryId={periodId} find={findPeriod} title={servicePeriods.removeTitle}>
      {(trainee, period) => <Confirmation trainee={trainee} period={period} />}
    </EntryPage>
  )
}
