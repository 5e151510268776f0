import type { Absence, Trainee } from '@alis/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { useTexts } from '../../i18n/language.ts'
import { progressQuery } from '../progress/index.ts'
import { EntryPage, traineeQuery, useBackToService } from '../trainees/index.ts'
import { AbsenceForm } from './absence-form.tsx'
import { onlyChanged, toValues } from './absence-values.ts'
import { differencesOf } from './differences.ts'
import { findAbsence } from './find-absence.ts'
import { useChangeAbsence } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/fravaer/$absenceId/endre')

function ChangeAbsence({ trainee, absence }: { trainee: Trainee; absence: Absence }) {
  const texts = useTexts()
  const goBack = useBackToService(trainee.id)
  const queryClient = useQueryClient()
  const asOf = useQuery(progressQuery(trainee.id)).data?.asOf
  const { stored, clash, error, isSaving, save } = useVersionedChange({
    opened: absence,
    change: useChangeAbsence(trainee.id, absence.id),
    toChange: onlyChanged,
    toValues,
    staleCodes: ['CHANGED_MEANWHILE', 'NOT_FOUND'],
    readAgain: async () => {
      const fresh = await queryClient.fetchQuery({ ...traineeQuery(trainee.id), staleTime: 0 })
      return findAbsence(fresh, absence.id)
    },
    onSaved: () => goBack(texts.absences.changed),
  })
  return (
    <AbsenceForm
      trainee={trainee}
      absence={stored}
      asOf={asOf}
      initial={toValues(absence)}
      error={error}
      isSaving={isSaving}
      onSave={save}
    >
      {clash && (
        <ClashNotice
          clash={clash}
          differencesOf={({ mine }, theirs) => differencesOf(texts, mine, theirs)}
          gone={texts.absences.gone}
        />
      )}
    </AbsenceForm>
  )
}

/** Changes an absence. */
export function ChangeAbsencePage() {
  const { absences } = useTexts()
  const { traineeId, absenceId } = route.useParams()
  return (
    <EntryPage traineeId={traineeId} entryId={absenceId} find={findAbsence} title={absences.changeTitle}>
      {(trainee, absence) => <ChangeAbsence trainee={trainee} absence={absence} />}
    </EntryPage>
  )
}
