import { allRoutes } from '@alis/api'
import type { Role, RouteContract } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConfirmation, anIssuedConfirmation, aSpan } from '../factories/confirmations.ts'
import {
  aChangeRequest,
  anAbsence,
  anAccount,
  aProvider,
  aServicePeriod,
  aTrainee,
  someone,
} from '../factories/people.ts'
import { addressOf, testApp, testDeps } from '../setup/app.ts'

/**
 * Who gets what from every operation. `place` asks as somebody with the role in the very place of the records, `elsewhere`
 * with the same role in another municipality or for another doctor. An operation without a line here fails the test.
 */
type Access = {
  /** Parts of a valid request, made from records that exist. */
  request?: () => { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }
  /** Statuses by role in place; every other role must get `others`. */
  allowed: Partial<Record<Role, number>>
  others: number
  /** What the allowed roles get elsewhere; nobody may learn that the record exists. */
  elsewhere?: number
}

const test = testApp()
const ids = {
  provider: '',
  otherProvider: '',
  trainee: '',
  otherTrainee: '',
  period: '',
  account: '',
  emptyTrainee: '',
  absence: '',
  changeRequest: '',
  confirmation: '',
  issuedConfirmation: '',
}

beforeAll(async () => {
  const provider = await aProvider(test.db, '3405')
  const otherProvider = await aProvider(test.db, '1804')
  const trainee = await aTrainee(test.db, provider.id)
  const period = await aServicePeriod(test.db, trainee)
  Object.assign(ids, {
    provider: provider.id,
    otherProvider: otherProvider.id,
    trainee: trainee.id,
    emptyTrainee: (await aTrainee(test.db, provider.id)).id,
    otherTrainee: (await aTrainee(test.db, otherProvider.id)).id,
    period: period.id,
    absence: (await anAbsence(test.db, trainee)).id,
    account: (await anAccount(test.db, [{ role: 'directorate' }])).id,
  })
  const practice = {
    providerId: provider.id,
    trainee,
    period,
    coordinator: await someone(test, { role: 'coordinator', providerId: provider.id }),
    leader: await someone(test, { role: 'leader', providerId: provider.id }),
    doctor: await someone(test, { role: 'trainee', traineeId: trainee.id }),
  }
  ids.confirmation = (await aConfirmation(practice)).id
  ids.issuedConfirmation = (await anIssuedConfirmation(practice)).id
  const writer = await anAccount(test.db, [{ role: 'trainee', traineeId: trainee.id }])
  const written = { traineeId: trainee.id, createdBy: writer.id, periodId: period.id }
  ids.changeRequest = (await aChangeRequest(test.db, written)).id
})

const traineeParams = () => ({ params: { traineeId: ids.trainee } })
const periodParams = () => ({ traineeId: ids.trainee, periodId: ids.period })
const absenceParams = () => ({ traineeId: ids.trainee, absenceId: ids.absence })
const confirmationParams = () => ({ params: { confirmationId: ids.confirmation } })
/** Supervisors learn nothing of confirmations; a wrong password is as far as the leader gets here. */
const signature = { version: 1, password: 'wrong' }
const onlyLeader = { coordinator: 403, trainee: 403, leader: 401 }
const requestParams = () => ({ requestId: ids.changeRequest })
/** Requests tell of leave: supervisors learn nothing of them. Only its writer changes one, who is none of those who ask. */
const onlyTheWriter = { coordinator: 403, leader: 403, trainee: 403 }
const everyone = {
  coordinator: 200,
  leader: 200,
  supervisor: 200,
  trainee: 200,
  'alis-office': 200,
  directorate: 200,
  admin: 200,
}
const readersOfTheRecord = { coordinator: 200, leader: 200, supervisor: 200, trainee: 200 }
/** Those who see the record but may not change it are told so; the others learn nothing. */
const onlyCoordinator = (status: number) => ({
  coordinator: status,
  leader: 403,
  supervisor: 403,
  trainee: 403,
})

const matrix: Record<string, Access | 'public'> = {
  readHealth: 'public',
  readDemonstration: 'public',
  signIn: 'public',
  createToken: 'public',
  calculate: 'public',
  checkConfirmation: 'public',
  readKeys: 'public',
  listMunicipalities: 'public',
  listCounties: 'public',
  // Ends the asker's own session: the test of signing out shows it.
  signOut: {
    allowed: {
      ...everyone,
      coordinator: 204,
      leader: 204,
      supervisor: 204,
      trainee: 204,
      'alis-office': 204,
      directorate: 204,
      admin: 204,
    },
    others: 204,
  },
  readMe: { allowed: everyone, others: 200 },
  changeMe: { request: () => ({ body: { version: 1, language: 'nn' } }), allowed: everyone, others: 200 },
  changePassword: {
    request: () => ({ body: { currentPassword: 'wrong', newPassword: 'a new long password' } }),
    allowed: {},
    others: 401,
  },
  listTrainingProviders: { allowed: everyone, others: 200 },
  registerTrainingProvider: {
    request: () => ({ body: { municipalityId: 0, organisationNumber: null, registeredOn: '2020-01-01' } }),
    // The Directorate gets as far as the municipality that does not exist.
    allowed: { directorate: 400 },
    others: 403,
  },
  readTrainingProvider: {
    request: () => ({ params: { providerId: ids.provider } }),
    allowed: { coordinator: 200, leader: 200, directorate: 200, admin: 200 },
    others: 404,
  },
  changeTrainingProvider: {
    request: () => ({ params: { providerId: ids.provider }, body: { version: 1 } }),
    allowed: { directorate: 200 },
    others: 403,
  },
  listTrainees: { allowed: everyone, others: 200 },
  registerTrainee: {
    request: () => ({
      body: {
        hprNumber: '9999999',
        givenName: 'A',
        familyName: 'B',
        scheme: 'new-2019',
        part3StartedOn: '2021-03-01',
        providerId: ids.provider,
      },
    }),
    allowed: { coordinator: 201 },
    others: 403,
    elsewhere: 403,
  },
  readTrainee: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  changeTrainee: {
    request: () => ({ ...traineeParams(), body: { version: 1 } }),
    allowed: onlyCoordinator(200),
    others: 404,
    elsewhere: 404,
  },
  removeTrainee: {
    request: () => ({ params: { traineeId: ids.trainee }, query: { version: 1 } }),
    // The coordinator gets as far as the service that keeps the record.
    allowed: onlyCoordinator(422),
    others: 404,
    elsewhere: 404,
  },
  listTraineeEvents: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  addServicePeriod: {
    request: () => ({
      ...traineeParams(),
      body: {
        category: 'open-practice',
        place: 'X',
        positionPercent: 100,
        startsOn: '2022-01-01',
        endsOn: null,
      },
    }),
    allowed: onlyCoordinator(201),
    others: 404,
    elsewhere: 404,
  },
  changeServicePeriod: {
    request: () => ({ params: periodParams(), body: { version: 1 } }),
    allowed: onlyCoordinator(200),
    others: 404,
    elsewhere: 404,
  },
  removeServicePeriod: {
    request: () => ({ params: periodParams(), query: { version: 99 } }),
    allowed: onlyCoordinator(409),
    others: 404,
    elsewhere: 404,
  },
  addAbsence: {
    request: () => ({
      ...traineeParams(),
      body: { type: 'sickness', startsOn: '2022-01-01', endsOn: '2022-01-31', percent: 100 },
    }),
    allowed: onlyCoordinator(201),
    others: 404,
    elsewhere: 404,
  },
  changeAbsence: {
    request: () => ({ params: absenceParams(), body: { version: 1 } }),
    allowed: onlyCoordinator(200),
    others: 404,
    elsewhere: 404,
  },
  removeAbsence: {
    request: () => ({ params: absenceParams(), query: { version: 99 } }),
    allowed: onlyCoordinator(409),
    others: 404,
    elsewhere: 404,
  },
  readProgress: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  // What months and days count would tell a supervisor when somebody was away.
  readProgressMonths: {
    request: traineeParams,
    allowed: { ...readersOfTheRecord, supervisor: 403 },
    others: 404,
    elsewhere: 404,
  },
  readProgressDays: {
    request: () => ({ params: { traineeId: ids.trainee, month: '2021-03' } }),
    allowed: { ...readersOfTheRecord, supervisor: 403 },
    others: 404,
    elsewhere: 404,
  },
  listConfirmations: { allowed: everyone, others: 200 },
  prepareConfirmation: {
    request: () => ({ ...traineeParams(), body: aSpan }),
    allowed: onlyCoordinator(201),
    others: 404,
    elsewhere: 404,
  },
  readConfirmation: {
    request: confirmationParams,
    allowed: { coordinator: 200, leader: 200, trainee: 200 },
    others: 404,
    elsewhere: 404,
  },
  changeConfirmation: {
    request: () => ({ ...confirmationParams(), body: { version: 1 } }),
    allowed: { coordinator: 200, leader: 403, trainee: 403 },
    others: 404,
    elsewhere: 404,
  },
  discardConfirmation: {
    request: () => ({ ...confirmationParams(), query: { version: 99 } }),
    allowed: { coordinator: 409, leader: 403, trainee: 403 },
    others: 404,
    elsewhere: 404,
  },
  objectToConfirmation: {
    request: () => ({ ...confirmationParams(), body: { version: 99, reason: 'X' } }),
    allowed: { coordinator: 403, leader: 403, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  issueConfirmation: {
    request: () => ({ ...confirmationParams(), body: { ...signature, ledgerVersion: 1 } }),
    allowed: onlyLeader,
    others: 404,
    elsewhere: 404,
  },
  withdrawConfirmation: {
    request: () => ({
      params: { confirmationId: ids.issuedConfirmation },
      body: { ...signature, reason: 'X' },
    }),
    allowed: onlyLeader,
    others: 404,
    elsewhere: 404,
  },
  readConfirmationPaper: {
    request: () => ({ params: { confirmationId: ids.issuedConfirmation } }),
    allowed: { coordinator: 200, leader: 200, trainee: 200 },
    others: 404,
    elsewhere: 404,
  },
  readSchemeComparison: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  listChangeRequests: { allowed: everyone, others: 200 },
  draftChangeRequest: {
    request: () => ({
      ...traineeParams(),
      body: {
        changes: [
          { kind: 'absence', type: 'course', startsOn: '2022-01-01', endsOn: '2022-01-31', percent: 100 },
        ],
        note: null,
      },
    }),
    allowed: { coordinator: 201, trainee: 201, leader: 403, supervisor: 403 },
    others: 404,
    elsewhere: 404,
  },
  readChangeRequest: {
    request: () => ({ params: requestParams() }),
    allowed: { coordinator: 200, leader: 200, trainee: 200 },
    others: 404,
    elsewhere: 404,
  },
  changeChangeRequest: {
    request: () => ({ params: requestParams(), body: { version: 1 } }),
    allowed: onlyTheWriter,
    others: 404,
    elsewhere: 404,
  },
  sendChangeRequest: {
    request: () => ({ params: requestParams(), body: { version: 1 } }),
    allowed: onlyTheWriter,
    others: 404,
    elsewhere: 404,
  },
  approveChangeRequest: {
    request: () => ({ params: requestParams(), body: { version: 99, ledgerVersion: 1 } }),
    allowed: { coordinator: 409, leader: 403, trainee: 403 },
    others: 404,
    elsewhere: 404,
  },
  returnChangeRequest: {
    request: () => ({ params: requestParams(), body: { version: 99, reason: 'X' } }),
    allowed: { coordinator: 409, leader: 403, trainee: 403 },
    others: 404,
    elsewhere: 404,
  },
  withdrawChangeRequest: {
    request: () => ({ params: requestParams(), body: { version: 1 } }),
    allowed: onlyTheWriter,
    others: 404,
    elsewhere: 404,
  },
  importPilotReports: { allowed: { directorate: 400 }, others: 403 },
  listPilotImports: { allowed: { directorate: 200 }, others: 403 },
  readPilotOutcomes: { allowed: { directorate: 200 }, others: 403 },
  listAccounts: { allowed: { admin: 200 }, others: 403 },
  readAccount: {
    request: () => ({ params: { accountId: ids.account } }),
    allowed: { admin: 200 },
    others: 403,
  },
  createAccount: {
    request: () => ({
      body: {
        username: 'new',
        name: 'New',
        language: 'nb',
        password: 'a long password',
        grant: { role: 'coordinator' },
      },
    }),
    // The administrator gets as far as the place that the role lacks.
    allowed: { admin: 422 },
    others: 403,
  },
  changeAccount: {
    request: () => ({ params: { accountId: ids.account }, body: { version: 1 } }),
    allowed: { admin: 200 },
    others: 403,
  },
  addGrant: {
    request: () => ({ params: { accountId: ids.account }, body: { role: 'coordinator' } }),
    allowed: { admin: 422 },
    others: 403,
  },
  endGrant: {
    request: () => ({ params: { accountId: ids.account, grantId: ids.account } }),
    allowed: { admin: 404 },
    others: 403,
  },
}

const roles: Role[] = [
  'coordinator',
  'leader',
  'supervisor',
  'trainee',
  'alis-office',
  'directorate',
  'admin',
]

const grantIn = (role: Role, providerId: string, traineeId: string) => {
  if (role === 'coordinator' || role === 'leader') return { role, providerId }
  if (role === 'supervisor' || role === 'trainee') return { role, traineeId }
  return role === 'alis-office' ? ({ role, alisOffice: 'ost' } as const) : { role }
}

const contracts: RouteContract[] = allRoutes(testDeps).map(({ contract }) => contract)

async function ask(contract: RouteContract, access: Access, token: string | null): Promise<number> {
  const { body, ...parts } = access.request?.() ?? {}
  const response = await test.app.inject({
    method: contract.method,
    url: addressOf(contract, parts),
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    ...(contract.files !== undefined
      ? {
          headers: {
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
            'content-type': 'multipart/form-data; boundary=x',
          },
          payload: '--x--\r\n',
        }
      : body !== undefined && { payload: body as object }),
  })
  return response.statusCode
}

describe('security', () => {
  it('has a line for every operation, and no line too many', () => {
    expect(Object.keys(matrix).sort()).toEqual(contracts.map(({ operationId }) => operationId).sort())
  })

  it('is public exactly where the contract says so', () => {
    const open = contracts.filter(({ access }) => access === 'public').map(({ operationId }) => operationId)
    expect(open.sort()).toEqual(
      Object.keys(matrix)
        .filter(name => matrix[name] === 'public')
        .sort(),
    )
  })

  for (const contract of contracts) {
    const access = matrix[contract.operationId]
    if (access === undefined || access === 'public') continue

    describe(contract.operationId, () => {
      it('is refused without a token, with a forged one and with one of another secret', async () => {
        expect(await ask(contract, access, null)).toBe(401)
        expect(await ask(contract, access, 'forged')).toBe(401)
        expect(await ask(contract, access, `${test.app.jwt.sign({ sid: ids.trainee })}x`)).toBe(401)
      })

      it.each(roles)('answers a %s in the place as the matrix says', async role => {
        const { token } = await someone(test, grantIn(role, ids.provider, ids.trainee))
        expect(await ask(contract, access, token)).toBe(access.allowed[role] ?? access.others)
      })

      const { elsewhere } = access
      if (elsewhere === undefined) return
      it.each(roles.filter(role => access.allowed[role] !== undefined))(
        'tells a %s of another municipality nothing',
        async role => {
          const { token } = await someone(test, grantIn(role, ids.otherProvider, ids.otherTrainee))
          expect(await ask(contract, access, token)).toBe(elsewhere)
        },
      )
    })
  }

  it('shows in the roster exactly the doctors whose record the actor may read', async () => {
    for (const role of roles) {
      const { token } = await someone(test, grantIn(role, ids.provider, ids.trainee))
      const listed = await test.app.inject({
        url: '/api/trainees?pageSize=200',
        headers: { authorization: `Bearer ${token}` },
      })
      const shown = listed.json<{ items: { id: string }[] }>().items.map(({ id }) => id)
      for (const traineeId of [ids.trainee, ids.emptyTrainee, ids.otherTrainee]) {
        const read = await test.app.inject({
          url: `/api/trainees/${traineeId}`,
          headers: { authorization: `Bearer ${token}` },
        })
        expect(read.statusCode, `${role} reads ${traineeId}`).toBe(shown.includes(traineeId) ? 200 : 404)
      }
    }
  })
})
