import {
  type AppointmentChange,
  addSupervisor,
  appointSupervisor,
  changeAppointment,
  changeSupervisor,
  listAppointments,
  listSupervisors,
  type NewAppointment,
  type NewSupervisor,
  readSupervisionCoverage,
  readSupervisor,
  readSupervisorDeparture,
  removeAppointment,
  type SupervisorChange,
  type SupervisorQuery,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'

export const supervisorsQuery = (query: Partial<SupervisorQuery>) =>
  queryOptions({
    queryKey: ['supervisors', 'list', query],
    queryFn: ({ signal }) => call(listSupervisors, { query }, { signal }),
    placeholderData: keepPreviousData,
  })

export const coverageQuery = queryOptions({
  queryKey: ['supervisors', 'coverage'],
  queryFn: ({ signal }) => call(readSupervisionCoverage, {}, { signal }),
})

export const supervisorQuery = (supervisorId: string) =>
  queryOptions({
    queryKey: ['supervisors', supervisorId],
    queryFn: ({ signal }) => call(readSupervisor, { params: { supervisorId } }, { signal }),
  })

export const departureQuery = (supervisorId: string, lastDay: string) =>
  queryOptions({
    queryKey: ['supervisors', supervisorId, 'departure', lastDay],
    queryFn: ({ signal }) =>
      call(readSupervisorDeparture, { params: { supervisorId }, query: { lastDay } }, { signal }),
  })

/** A doctor's supervisors, also earlier ones. */
export const appointmentsQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'appointments'],
    queryFn: ({ signal }) => call(listAppointments, { params: { traineeId } }, { signal }),
  })

/** Whatever is shown of the register and of who is appointed is read anew by the page that shows it next. */
function useForgetSupervisors() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['supervisors'], refetchType: 'none' })
}

export function useAddSupervisor(idempotencyKey: string) {
  return useMutation({
    mutationFn: (body: NewSupervisor) => call(addSupervisor, { body }, { idempotencyKey }),
    onSuccess: useForgetSupervisors(),
  })
}

export function useChangeSupervisor(supervisorId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: SupervisorChange) => call(changeSupervisor, { params: { supervisorId }, body }),
    onSuccess: async saved => {
      await queryClient.invalidateQueries({ queryKey: ['supervisors'], refetchType: 'none' })
      await queryClient.invalidateQueries({ queryKey: ['trainee'], refetchType: 'none' })
      queryClient.setQueryData(supervisorQuery(supervisorId).queryKey, saved)
    },
  })
}

/** An appointment changes what is shown of the doctor, and of the register. */
function useForgetAppointments(traineeId: string) {
  const forgetTrainee = useForgetTrainee()
  const forgetSupervisors = useForgetSupervisors()
  return async () => {
    await forgetTrainee(traineeId)
    await forgetSupervisors()
  }
}

export function useAppointSupervisor(traineeId: string, idempotencyKey: string) {
  return useMutation({
    mutationFn: (body: NewAppointment) =>
      call(appointSupervisor, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess: useForgetAppointments(traineeId),
  })
}

export function useChangeAppointment(traineeId: string, appointmentId: string) {
  return useMutation({
    mutationFn: (body: AppointmentChange) =>
      call(changeAppointment, { params: { traineeId, appointmentId }, body }),
    onSuccess: useForgetAppointments(traineeId),
  })
}

export function useRemoveAppointment(traineeId: string, appointmentId: string) {
  return useMutation({
    mutationFn: (version: number) =>
      call(removeAppointment, { params: { traineeId, appointmentId }, query: { version } }),
    onSuccess: useForgetAppointments(traineeId),
  })
}
