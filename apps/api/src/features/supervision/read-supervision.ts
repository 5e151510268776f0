import type { SupervisedDoctor, Supervision } from '@alis/contract'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { countIndividual, countMemberships, presentMemberships, usualOf } from './count-record.ts'
import { listWaitingEntries } from './entry-store.ts'
import { readSupervisions } from './hours-store.ts'
import { mayDecide, mayEnter, sideOf } from './policy.ts'
import { presentEntry } from './present.ts'

/** A doctor's supervision as it counts today: hours month by month, group, and who gives it. */
export async function readSupervision(ctx: Ctx, traineeId: string): Promise<Supervision> {
  const { db, actor, today } = ctx
  const scope = scopeOf(actor)
  const [[record], waiting] = await Promise.all([
    readSupervisions(db, scope, [traineeId], today),
    listWaitingEntries(db, scope, [traineeId]),
  ])
  if (!record) return fail('NOT_FOUND')
  return {
    traineeId,
    asOf: today,
    individual: countIndividual(record, today),
    group: { ...countMemberships(record, today), memberships: presentMemberships(record) },
    supervisor: record.supervisor,
    usual: usualOf(record),
    waitingForYou: waiting.filter(entry => mayDecide(actor, entry) === 'allowed').length,
    actsAs: sideOf(actor, traineeId),
    can: { add: mayEnter(actor, traineeId) === 'allowed' && record.supervisor !== null },
  }
}

/** The doctors whose individual supervisor the actor is today, with their hours and what waits for her. */
export async function readSupervisedDoctors(
  ctx: Ctx,
): Promise<{ asOf: string; doctors: SupervisedDoctor[] }> {
  const { db, actor, today } = ctx
  const scope = scopeOf(actor)
  const traineeIds = scope.traineeIds.filter(traineeId => sideOf(actor, traineeId) === 'supervisor')
  const [records, entries] = await Promise.all([
    readSupervisions(db, scope, traineeIds, today),
    listWaitingEntries(db, scope, traineeIds),
  ])
  const waiting = entries.filter(entry => mayDecide(actor, entry) === 'allowed')
  return {
    asOf: today,
    doctors: records.map(record => {
      const { isRequired, months, requiredMinutes, confirmedMinutes, deficitMinutes } = countIndividual(
        record,
        today,
      )
      const thisMonth = months.at(-1)
      return {
        trainee: { id: record.traineeId, givenName: record.givenName, familyName: record.familyName },
        isRequired,
        thisMonthMinutes: (thisMonth?.confirmedMinutes ?? 0) + (thisMonth?.enteredMinutes ?? 0),
        requiredMinutes,
        confirmedMinutes,
        deficitMinutes,
        usual: usualOf(record),
        waiting: waiting
          .filter(({ traineeId }) => traineeId === record.traineeId)
          .map(entry => presentEntry(entry, actor)),
      }
    }),
  }
}
