import type { NewChangeRequest } from '@alis/contract'
import type { DbPool } from '@alis/db'
import { addDays, addMonths, type IsoDate } from '@alis/domain'
import { type Actor, type Grant, scopeOf } from '../core/access.ts'
import type { Ctx } from '../core/context.ts'
import { draftRequest, returnRequest, sendRequest } from '../features/change-requests/index.ts'
import { getLedger } from '../features/progress/index.ts'
import { demonstrationAccounts } from './accounts.ts'

const ORIGIN = 'demonstration'

/** Half a position in half a year from next month on. */
const reduced = (periodId: string, startsOn: IsoDate): NewChangeRequest => ({
  changes: [
    {
      kind: 'position',
      periodId,
      startsOn,
      endsOn: addDays(addMonths(startsOn, 6), -1),
      positionPercent: 50,
    },
  ],
  note: 'Jeg ønsker halv stilling dette halvåret. Legesenteret har funnet en vikar.',
})

/** A quarter at the out-of-hours service instead of the practice. */
const elsewhere = (startsOn: IsoDate): NewChangeRequest => ({
  changes: [
    {
      kind: 'service',
      category: 'other-gp',
      place: 'Lillehammer legevakt',
      municipalityId: null,
      positionPercent: 100,
      startsOn,
      endsOn: addDays(addMonths(startsOn, 3), -1),
      isInstead: true,
    },
  ],
  note: null,
})

const reason = 'Legevakten kan ta imot deg fra høsten. Foreslå nye datoer, så ser jeg på det igjen.'

function actorAs(username: string, accounts: ReadonlyMap<string, string>, grant: Grant): Actor {
  const account = demonstrationAccounts.find(each => each.username === username)
  const accountId = accounts.get(username)
  if (!account || accountId === undefined) throw new Error(`The demonstration has no account ${username}.`)
  const { name } = account
  return { accountId, sessionId: ORIGIN, username, name, language: 'nb', version: 1, grants: [grant] }
}

/** A request that awaits the coordinator and one that was returned, made in the way that people make them. */
export async function loadChangeRequests(
  db: DbPool,
  today: IsoDate,
  of: { traineeId: string; providerId: string; accounts: ReadonlyMap<string, string> },
): Promise<void> {
  const { traineeId, providerId, accounts } = of
  const ctxOf = (actor: Actor): Ctx => ({ db, today, requestId: ORIGIN, actor })
  const doctor = ctxOf(actorAs('lege', accounts, { role: 'trainee', traineeId }))
  const providerName = 'Lillehammer'
  const coordinator = ctxOf(
    actorAs('koordinator', accounts, { role: 'coordinator', providerId, providerName }),
  )
  const send = async (request: NewChangeRequest) => {
    const { id, version } = await draftRequest(doctor, traineeId, request)
    return sendRequest(doctor, id, version)
  }
  const { facts } = await getLedger(db, scopeOf(doctor.actor), traineeId)
  const ongoing = facts.periods.find(({ endsOn }) => endsOn === null)
  if (ongoing === undefined) throw new Error('The doctor of the demonstration has no open period.')
  const nextMonth = addMonths(`${today.slice(0, 7)}-01`, 1)
  const { id, version } = await send(elsewhere(nextMonth))
  await returnRequest(coordinator, id, { version, reason })
  await send(reduced(ongoing.id, nextMonth))
}
