import {
  agreePlan,
  changePlan,
  discardPlan,
  draftPlan,
  type EducationPlan,
  listActivities,
  listAgreedPoints,
  listPlanStates,
  listPlans,
  type NewPlan,
  type PlanDraftChange,
  type PlanQuery,
  proposePlan,
  readGoalsInForce,
  readPlan,
  returnPlan,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const planStatesQuery = (query: Partial<PlanQuery>) =>
  queryOptions({
    queryKey: ['plans', query],
    queryFn: ({ signal }) => call(listPlanStates, { query }, { signal }),
    placeholderData: keepPreviousData,
  })

/** Which version is in force, and how far one has come, is decided by two people: each looks anew. */
export const planVersionsQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'plans'],
    queryFn: ({ signal }) => call(listPlans, { params: { traineeId } }, { signal }),
    staleTime: 0,
  })

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId],
    queryFn: ({ signal }) => call(readPlan, { params: { planId } }, { signal }),
    staleTime: 0,
  })

// A doctor has few courses: they all come on one page.
const ALL = 200

/** The courses among a doctor's learning activities. */
export const coursesQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'courses'],
    queryFn: ({ signal }) =>
      call(
        listActivities,
        { params: { traineeId }, query: { kind: 'course', sort: 'day', order: 'asc', pageSize: ALL } },
        { signal },
      ),
  })

/** What was agreed for the plan in conversations since it was last agreed. */
export const agreedPointsQuery = (traineeId: string, since: string | undefined) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'agreed-points', since],
    queryFn: ({ signal }) =>
      call(
        listAgreedPoints,
        { params: { traineeId }, query: since === undefined ? {} : { since } },
        { signal },
      ),
  })

/** The catalogue that plans are made from; it is another one only when the Directorate loads it. */
export const goalsInForceQuery = queryOptions({
  queryKey: ['goals-in-force'],
  queryFn: ({ signal }) => call(readGoalsInForce, {}, { signal }),
  staleTime: 10 * 60_000,
})

/** Keeps what a change answered with; the lists and the other versions are read anew when shown next. */
export function useKeepPlan() {
  const queryClient = useQueryClient()
  return async (plan: EducationPlan) => {
    await queryClient.invalidateQueries({ queryKey: ['plan'], refetchType: 'none' })
    queryClient.setQueryData(planQuery(plan.id).queryKey, plan)
    await queryClient.invalidateQueries({ queryKey: ['plans'], refetchType: 'none' })
    await queryClient.invalidateQueries({ queryKey: ['trainee', plan.trainee.id], refetchType: 'none' })
    await queryClient.refetchQueries({ ...planVersionsQuery(plan.trainee.id), type: 'active' })
  }
}

export function useDraftPlan(traineeId: string, idempotencyKey: string) {
  const keep = useKeepPlan()
  return useMutation({
    mutationFn: (body: NewPlan) => call(draftPlan, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess: keep,
  })
}

/** Saves sections of a draft, while somebody writes in it: no list is read anew for that. */
export function useChangePlan(planId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: PlanDraftChange) => call(changePlan, { params: { planId }, body }),
    onSuccess: plan => queryClient.setQueryData(planQuery(plan.id).queryKey, plan),
  })
}

/** What can be done with a plan besides writing in it. */
export function usePlanActs({ id, version, fingerprint }: EducationPlan) {
  const keep = useKeepPlan()
  const params = { planId: id }
  const onSuccess = keep
  return {
    propose: useMutation({
      mutationFn: () => call(proposePlan, { params, body: { version } }),
      onSuccess,
    }),
    agree: useMutation({
      mutationFn: () => call(agreePlan, { params, body: { version, fingerprint } }),
      onSuccess,
    }),
    sendBack: useMutation({
      mutationFn: (reason: string) => call(returnPlan, { params, body: { version, reason } }),
      onSuccess,
    }),
    discard: useMutation({
      mutationFn: () => call(discardPlan, { params, body: { version } }),
      onSuccess,
    }),
  }
}
