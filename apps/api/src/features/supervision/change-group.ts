import type { SupervisionGroup, SupervisionGroupChange } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkGroupDays } from './check-group.ts'
import { type GroupFields, getGroup, openGroup, saveGroup } from './group-store.ts'
import { mayKeepGroup } from './policy.ts'
import { presentGroup } from './present-group.ts'

/** Changes a group's name, leader or days. */
export const changeGroup = (
  ctx: Ctx,
  groupId: string,
  { version, ...change }: SupervisionGroupChange,
): Promise<SupervisionGroup> =>
  write(ctx, async tx => {
    const { actor } = ctx
    const scope = scopeOf(actor)
    const before = await openGroup(tx, scope, groupId)
    const providerId = before.provider.id
    authorise(mayKeepGroup(actor, { providerId }))
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const { name, leaderName, startsOn, endsOn } = before
    const fields: GroupFields = { name, leaderName, startsOn, endsOn, ...change }
    const changes = changesBetween<GroupFields>(before, change)
    if (Object.keys(changes).length === 0)
      return { result: presentGroup(before, actor), events: 'nothing-changed' }
    checkGroupDays(fields)
    await saveGroup(tx, groupId, fields)
    return {
      result: presentGroup(await getGroup(tx, scope, groupId), actor),
      events: [{ type: 'supervision-group.changed', subjectId: groupId, providerId, data: changes }],
    }
  })
