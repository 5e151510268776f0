import type { SupervisionEntry } from '@alis/contract'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { useTexts } from '../../i18n/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { DoctorPage } from '../trainees/index.ts'
import { differencesOf } from './differences.ts'
import { SupervisionForm } from './entry-form.tsx'
import { onlyChanged, toValues } from './entry-values.ts'
import { entryQuery, useChangeEntry } from './queries.ts'
import { useBackToSupervision } from './use-back.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/veiledning/$entryId/endre')

function ChangeSupervision({ entry: read }: { entry: SupervisionEntry }) {
  const texts = useTexts()
  const { supervision } = texts
  // Once the form is open it keeps what it began with.
  const [entry] = useState(read)
  const traineeId = entry.trainee.id
  const queryClient = useQueryClient()
  const goBack = useBackToSupervision(traineeId)
  const { clash, error, isSaving, save } = useVersionedChange({
    opened: entry,
    change: useChangeEntry(traineeId, entry.id),
    toChange: onlyChanged,
    toValues,
    staleCodes: ['CHANGED_MEANWHILE', 'NOT_FOUND'],
    readAgain: () => queryClient.fetchQuery(entryQuery(entry.id)).catch(() => null),
    onSaved: () => goBack(supervision.changed),
  })
  if (!entry.can.change) return <BodyLong>{supervision.cannotAdd}</BodyLong>
  return (
    <SupervisionForm
      traineeId={traineeId}
      actsAs={entry.enteredAs}
      initial={toValues(entry)}
      error={error}
      isSaving={isSaving}
      onSave={save}
    >
      {clash && (
        <ClashNotice
          clash={clash}
          differencesOf={({ mine }, theirs) => differencesOf(texts, mine, theirs)}
          gone={supervision.gone}
        />
      )}
    </SupervisionForm>
  )
}

/** Changes supervision that was entered; one that was returned is sent again by it. */
export function ChangeSupervisionPage() {
  const { supervision } = useTexts()
  const { traineeId, entryId } = route.useParams()
  const query = useQuery(entryQuery(entryId))
  return (
    <DoctorPage traineeId={traineeId} title={supervision.changeTitle} width="reading">
      {() => (
        <Loaded query={query} skeleton={<SkeletonLines count={6} />}>
          {entry => <ChangeSupervision entry={entry} />}
        </Loaded>
      )}
    </DoctorPage>
  )
}
