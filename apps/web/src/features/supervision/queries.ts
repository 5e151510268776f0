import {
  addGroupMeeting,
  addGroupMember,
  addSupervisionEntry,
  addSupervisionGroup,
  changeGroupMeeting,
  changeGroupMember,
  changeSupervisionEntry,
  changeSupervisionGroup,
  confirmSupervisionEntry,
  type GroupMeetingChange,
  type GroupMemberChange,
  listSupervisedDoctors,
  listSupervisionEntries,
  listSupervisionGroups,
  listTrainees,
  type NewGroupMeeting,
  type NewGroupMember,
  type NewSupervisionEntry,
  type NewSupervisionGroup,
  readSupervision,
  readSupervisionEntry,
  readSupervisionGroup,
  removeGroupMeeting,
  removeSupervisionEntry,
  returnSupervisionEntry,
  type SupervisionEntryChange,
  type SupervisionEntryQuery,
  type SupervisionGroup,
  type SupervisionGroupChange,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const supervisionQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'supervision'],
    queryFn: ({ signal }) => call(readSupervision, { params: { traineeId } }, { signal }),
  })

export const entriesQuery = (traineeId: string, query: Partial<SupervisionEntryQuery>) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'supervision-entries', query],
    queryFn: ({ signal }) => call(listSupervisionEntries, { params: { traineeId }, query }, { signal }),
    placeholderData: keepPreviousData,
  })

export const entryQuery = (entryId: string) =>
  queryOptions({
    queryKey: ['supervision-entry', entryId],
    queryFn: ({ signal }) => call(readSupervisionEntry, { params: { entryId } }, { signal }),
    staleTime: 0,
  })

export const supervisedDoctorsQuery = queryOptions({
  queryKey: ['supervised-doctors'],
  queryFn: ({ signal }) => call(listSupervisedDoctors, {}, { signal }),
})

/** What shows a doctor's supervision is out of date; what is on the screen is read anew at once. */
function useForgetSupervision() {
  const queryClient = useQueryClient()
  return async (traineeId: string) => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['trainee', traineeId] }),
      queryClient.invalidateQueries({ queryKey: ['supervised-doctors'] }),
      queryClient.invalidateQueries({ queryKey: ['inbox'] }),
    ])
  }
}

export function useAddEntry(traineeId: string) {
  const forget = useForgetSupervision()
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: NewSupervisionEntry; idempotencyKey: string }) =>
      call(addSupervisionEntry, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess: () => forget(traineeId),
  })
}

export function useChangeEntry(traineeId: string, entryId: string) {
  const forget = useForgetSupervision()
  return useMutation({
    mutationFn: (body: SupervisionEntryChange) => call(changeSupervisionEntry, { params: { entryId }, body }),
    onSuccess: () => forget(traineeId),
  })
}

type EntryVersion = { id: string; version: number }

export function useRemoveEntry(traineeId: string) {
  const forget = useForgetSupervision()
  return useMutation({
    mutationFn: ({ id, version }: EntryVersion) =>
      call(removeSupervisionEntry, { params: { entryId: id }, query: { version } }),
    onSuccess: () => forget(traineeId),
  })
}

export function useConfirmEntry(traineeId: string) {
  const forget = useForgetSupervision()
  return useMutation({
    mutationFn: ({ id, version }: EntryVersion) =>
      call(confirmSupervisionEntry, { params: { entryId: id }, body: { version } }),
    onSuccess: () => forget(traineeId),
  })
}

export function useReturnEntry(traineeId: string) {
  const forget = useForgetSupervision()
  return useMutation({
    mutationFn: ({ id, version, comment }: EntryVersion & { comment: string }) =>
      call(returnSupervisionEntry, { params: { entryId: id }, body: { version, comment } }),
    onSuccess: () => forget(traineeId),
  })
}

export const groupsQuery = (page: number) =>
  queryOptions({
    queryKey: ['supervision-groups', page],
    queryFn: ({ signal }) => call(listSupervisionGroups, { query: { page } }, { signal }),
    placeholderData: keepPreviousData,
  })

export const groupQuery = (groupId: string) =>
  queryOptions({
    queryKey: ['supervision-group', groupId],
    queryFn: ({ signal }) => call(readSupervisionGroup, { params: { groupId } }, { signal }),
  })

/** The doctors who can join a group. */
export const doctorsQuery = queryOptions({
  queryKey: ['trainees', 'for-group'],
  queryFn: ({ signal }) => call(listTrainees, { query: { pageSize: 200, sort: 'name' } }, { signal }),
})

export function useAddGroup(idempotencyKey: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: NewSupervisionGroup) => call(addSupervisionGroup, { body }, { idempotencyKey }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['supervision-groups'] }),
  })
}

/** A change of a group answers the whole group; what shows its members' supervision is out of date by it. */
function useKeepGroup<Change>(groupId: string, change: (input: Change) => Promise<SupervisionGroup>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async group => {
      queryClient.setQueryData(groupQuery(groupId).queryKey, group)
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['supervision-groups'] }),
        queryClient.invalidateQueries({ queryKey: ['trainee'] }),
      ])
    },
  })
}

export const useChangeGroup = (groupId: string) =>
  useKeepGroup(groupId, (body: SupervisionGroupChange) =>
    call(changeSupervisionGroup, { params: { groupId }, body }),
  )

export const useAddMember = (groupId: string) =>
  useKeepGroup(groupId, (body: NewGroupMember) => call(addGroupMember, { params: { groupId }, body }))

export const useChangeMember = (groupId: string, memberId: string) =>
  useKeepGroup(groupId, (body: GroupMemberChange) =>
    call(changeGroupMember, { params: { groupId, memberId }, body }),
  )

export const useAddMeeting = (groupId: string, idempotencyKey: string) =>
  useKeepGroup(groupId, (body: NewGroupMeeting) =>
    call(addGroupMeeting, { params: { groupId }, body }, { idempotencyKey }),
  )

export const useChangeMeeting = (groupId: string, meetingId: string) =>
  useKeepGroup(groupId, (body: GroupMeetingChange) =>
    call(changeGroupMeeting, { params: { groupId, meetingId }, body }),
  )

export const useRemoveMeeting = (groupId: string, meetingId: string) =>
  useKeepGroup(groupId, (version: number) =>
    call(removeGroupMeeting, { params: { groupId, meetingId }, query: { version } }),
  )
