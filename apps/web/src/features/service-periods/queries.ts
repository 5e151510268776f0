import {
  addServicePeriod,
  changeServicePeriod,
  listMunicipalities,
  type NewServicePeriod,
  removeServicePeriod,
  type ServicePeriodChange,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'

/** Today's municipalities that a name, or a code of any time, leads to. */
export const municipalitiesQuery = (search: string) =>
  queryOptions({
    queryKey: ['municipalities', search],
    queryFn: ({ signal }) => call(listMunicipalities, { query: { search, pageSize: 20 } }, { signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
    staleTime: 3_600_000,
  })

export function useAddServicePeriod(traineeId: string, idempotencyKey: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (body: NewServicePeriod) =>
      call(addServicePeriod, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess: () => forget(traineeId),
  })
}

export function useChangeServicePeriod(traineeId: string, periodId: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (body: ServicePeriodChange) =>
      call(changeServicePeriod, { params: { traineeId, periodId }, body }),
    onSuccess: () => forget(traineeId),
  })
}

export function useRemoveServicePeriod(traineeId: string, periodId: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (version: number) =>
      call(removeServicePeriod, { params: { traineeId, periodId }, query: { version } }),
    onSuccess: () => forget(traineeId),
  })
}
