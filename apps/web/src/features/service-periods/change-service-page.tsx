import type { ServicePeriod, Trainee } from '@alis/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { useTexts } from '../../i18n/language.ts'
import { progressQuery } from '../progress/index.ts'
import { differencesOf, EntryPage, traineeQuery, useBackToService } from '../trainees/index.ts'
import { findPeriod } from './find-period.ts'
import { useChangeServicePeriod } from './queries.ts'
import { ServiceForm } from './service-form.tsx'
import { onlyChanged, toFields, toValues } from './service-values.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/tjeneste/$periodId/endre')

/** A period's fields for comparing by eye: the municipality by its name. */
const readable = (fields: Readonly<Record<string, unknown>>, municipality: string) => ({
  ...fields,
  municipalityId: municipality,
})

function ChangeService({ trainee, period }: { trainee: Trainee; period: ServicePeriod }) {
  const texts = useTexts()
  const goBack = useBackToService(trainee.id)
  const queryClient = useQueryClient()
  const asOf = useQuery(progressQuery(trainee.id)).data?.asOf
  const { stored, clash, error, isSaving, save } = useVersionedChange({
    opened: period,
    change: useChangeServicePeriod(trainee.id, period.id),
    toChange: onlyChanged,
    toValues,
    staleCodes: ['CHANGED_MEANWHILE', 'NOT_FOUND'],
    readAgain: async () => {
      const fresh = await queryClient.fetchQuery({ ...traineeQuery(trainee.id), staleTime: 0 })
      return findPeriod(fresh, period.id)
    },
    onSaved: () => goBack(texts.servicePeriods.changed),
  })
  return (
    <ServiceForm
      trainee={trainee}
      period={stored}
      asOf={asOf}
      initial={toValues(period)}
      error={error}
      isSaving={isSaving}
      onSave={save}
    >
      {clash && (
        <ClashNotice
          clash={clash}
          differencesOf={({ mine, form }, theirs) =>
            differencesOf(
              texts,
              readable(mine, form.written().municipalityId.text),
              readable(toFields(theirs), theirs.municipality?.name ?? ''),
            )
          }
          gone={texts.trainees.conflict.gone}
        />
      )}
    </ServiceForm>
  )
}

/** Changes a period of service. */
export function ChangeServicePage() {
  const { servicePeriods } = useTexts()
  const { traineeId, periodId } = route.useParams()
  return (
    <EntryPage traineeId={traineeId} entryId={periodId} find={findPeriod} title={servicePeriods.changeTitle}>
      {(trainee, period) => <ChangeService trainee={trainee} period={period} />}
    </EntryPage>
  )
}
