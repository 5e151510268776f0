import type { Absence, Trainee } from '@alis/contract'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { RemovalQuestion } from '../../forms/removal-question.tsx'
import { useTexts } from '../../i18n/language.ts'
import { EntryPage, useBackToService } from '../trainees/index.ts'
import { describeAbsence } from './describe-absence.ts'
import { findAbsence } from './find-absence.ts'
import { useRemoveAbsence } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/fravaer/$absenceId/fjern')

function Confirmation({ trainee, absence }: { trainee: Trainee; absence: Absence }) {
  const texts = useTexts()
  const words = texts.absences
  const goBack = useBackToService(trainee.id)
  const removal = useRemoveAbsence(trainee.id, absence.id)
  return (
    <RemovalQuestion
      what={describeAbsence(texts, absence)}
      body={words.removeBody}
      submitText={words.removeSubmit}
      removal={removal}
      cancel={<CancelLink to="/leger/$traineeId/tjeneste" params={{ traineeId: trainee.id }} />}
      onConfirm={() => removal.mutate(absence.version, { onSuccess: () => goBack(words.removed) })}
    />
  )
}

/** Asks before an absence is removed, and says what that means. */
export function RemoveAbsencePage() {
  const { absences } = useTexts()
  const { traineeId, absenceId } = route.useParams()
  return (
    <EntryPage traineeId={traineeId} entryId={absenceId} find={findAbsence} title={absences.removeTitle}>
      {(trainee, absence) => <Confirmation trainee={trainee} absence={absence} />}
    </EntryPage>
  )
}
