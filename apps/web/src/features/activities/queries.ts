import {
  type ActivityChange,
  type ActivityQuery,
  addActivity,
  changeActivity,
  type LearningActivity,
  listActivities,
  listAppointments,
  type NewActivity,
  readActivity,
  readGoalsInForce,
  recallActivity,
  removeActivity,
  removeEvidence,
  returnActivity,
  sendActivity,
  signActivity,
  uploadEvidence,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'

export const activitiesQuery = (traineeId: string, query: Partial<ActivityQuery>) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'activities', query],
    queryFn: ({ signal }) => call(listActivities, { params: { traineeId }, query }, { signal }),
    placeholderData: keepPreviousData,
  })

export const activityQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['activity', activityId],
    queryFn: ({ signal }) => call(readActivity, { params: { activityId } }, { signal }),
  })

/** The goals that an activity can serve. */
export const goalsInForceQuery = queryOptions({
  queryKey: ['goals-in-force'],
  queryFn: ({ signal }) => call(readGoalsInForce, {}, { signal }),
  staleTime: 5 * 60_000,
})

/** Who can be asked to sign for a doctor. */
export const appointmentsQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'appointments'],
    queryFn: ({ signal }) => call(listAppointments, { params: { traineeId } }, { signal }),
  })

/** What an act answers is what stands on the page; what else shows the doctor's activities and goals is read anew. */
export function useShowActivity() {
  const queryClient = useQueryClient()
  const forgetTrainee = useForgetTrainee()
  return async (activity: LearningActivity) => {
    queryClient.setQueryData(activityQuery(activity.id).queryKey, activity)
    await forgetTrainee(activity.traineeId)
  }
}

export function useAddActivity(traineeId: string, idempotencyKey: string) {
  const onSuccess = useShowActivity()
  return useMutation({
    mutationFn: (body: NewActivity) => call(addActivity, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess,
  })
}

export function useChangeActivity(activityId: string) {
  const onSuccess = useShowActivity()
  return useMutation({
    mutationFn: (body: ActivityChange) => call(changeActivity, { params: { activityId }, body }),
    onSuccess,
  })
}

export function useRemoveActivity({ id: activityId, traineeId, version }: LearningActivity) {
  const forgetTrainee = useForgetTrainee()
  return useMutation({
    mutationFn: () => call(removeActivity, { params: { activityId }, query: { version } }),
    onSuccess: () => forgetTrainee(traineeId),
  })
}

/** Everything that can be done with an activity on its page, each with the version that stands there. */
export function useActivityActs({ id: activityId, version }: LearningActivity) {
  const onSuccess = useShowActivity()
  const params = { activityId }
  return {
    send: useMutation({
      mutationFn: (supervisorId: string | null) =>
        call(sendActivity, { params, body: { version, supervisorId } }),
      onSuccess,
    }),
    recall: useMutation({
      mutationFn: () => call(recallActivity, { params, body: { version } }),
      onSuccess,
    }),
    sign: useMutation({
      mutationFn: (comment: string | null) => call(signActivity, { params, body: { version, comment } }),
      onSuccess,
    }),
    sendBack: useMutation({
      mutationFn: (comment: string) => call(returnActivity, { params, body: { version, comment } }),
      onSuccess,
    }),
  }
}

/** Attaches one file, so that the others are kept when it is refused. */
export const attachFile = (activityId: string, file: File): Promise<LearningActivity> =>
  call(uploadEvidence, { params: { activityId }, files: [file] })

export function useRemoveFile(activityId: string) {
  const onSuccess = useShowActivity()
  return useMutation({
    mutationFn: (fileId: string) => call(removeEvidence, { params: { activityId, fileId } }),
    onSuccess,
  })
}
