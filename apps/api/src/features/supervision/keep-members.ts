import type { GroupMemberChange, NewGroupMember, SupervisionGroup } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail, failAt } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkMember } from './check-group.ts'
import { getGroup, insertMember, type MemberFields, openGroup, saveMember } from './group-store.ts'
import { mayKeepGroup } from './policy.ts'
import { presentGroup } from './present-group.ts'

/** A doctor joins a group. She is in a group once: who comes back is the same member with other days. */
export const addMember = (
  ctx: Ctx,
  groupId: string,
  { traineeId, joinedOn }: NewGroupMember,
): Promise<SupervisionGroup> =>
  write(ctx, async tx => {
    const { actor } = ctx
    const scope = scopeOf(actor)
    const group = await openGroup(tx, scope, groupId)
    authorise(mayKeepGroup(actor, { providerId: group.provider.id }))
    if (group.members.some(({ trainee }) => trainee.id === traineeId))
      failAt('/traineeId', 'ALREADY_GROUP_MEMBER', {})
    checkMember(group, null, { joinedOn, leftOn: null, diplomaOn: null })
    const { id, providerId } = await insertMember(tx, scope, { groupId, traineeId, joinedOn })
    return {
      result: presentGroup(await getGroup(tx, scope, groupId), actor),
      events: [
        {
          type: 'supervision-group.member-added',
          subjectId: id,
          traineeId,
          providerId,
          data: { groupId, joinedOn },
        },
      ],
    }
  })

/** When a doctor joined and left, and the day of her diploma. */
export const changeMember = (
  ctx: Ctx,
  { groupId, memberId }: { groupId: string; memberId: string },
  { version, ...change }: GroupMemberChange,
): Promise<SupervisionGroup> =>
  write(ctx, async tx => {
    const { actor } = ctx
    const scope = scopeOf(actor)
    const group = await openGroup(tx, scope, groupId)
    const providerId = group.provider.id
    authorise(mayKeepGroup(actor, { providerId }))
    const before = group.members.find(({ id }) => id === memberId) ?? fail('NOT_FOUND')
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const { joinedOn, leftOn, diplomaOn, trainee } = before
    const fields: MemberFields = { joinedOn, leftOn, diplomaOn, ...change }
    const data = changesBetween<MemberFields>(before, change)
    if (Object.keys(data).length === 0)
      return { result: presentGroup(group, actor), events: 'nothing-changed' }
    checkMember(group, memberId, fields)
    await saveMember(tx, memberId, fields)
    return {
      result: presentGroup(await getGroup(tx, scope, groupId), actor),
      events: [
        {
          type: 'supervision-group.member-changed',
          subjectId: memberId,
          traineeId: trainee.id,
          providerId,
          data,
        },
      ],
    }
  })
