import { issueConfirmation, type NewConfirmation, prepareConfirmation } from '@alis/contract'
import type { TestApp } from '../setup/app.ts'
import { aProvider, aServicePeriod, aTrainee, someone } from './people.ts'

/** The password of everybody in the tests. */
export const PASSWORD = 'a password of tests'

/** A year of service, confirmed with everything that can be filled in. */
export const aSpan: NewConfirmation = {
  startsOn: '2022-01-01',
  endsOn: '2022-12-31',
  supervisionHours: 42,
  supervisorName: 'Bjørn Aasen',
  supervisorHprNumber: '5012345',
  place: 'Lillehammer',
}

/** A doctor in open practice since March 2021, the coordinator and the leader of her provider, and herself. */
export async function aPractice(test: TestApp, municipalityCode: string, overrides = {}) {
  const { id: providerId } = await aProvider(test.db, municipalityCode, { organisationNumber: '945578564' })
  return inPractice(test, providerId, overrides)
}

/** Another doctor at the same provider. */
export async function inPractice(test: TestApp, providerId: string, overrides = {}) {
  const trainee = await aTrainee(test.db, providerId, overrides)
  const period = await aServicePeriod(test.db, trainee)
  return {
    providerId,
    trainee,
    period,
    coordinator: await someone(test, { role: 'coordinator', providerId }),
    leader: await someone(test, { role: 'leader', providerId }),
    doctor: await someone(test, { role: 'trainee', traineeId: trainee.id }),
  }
}

type Practice = Awaited<ReturnType<typeof inPractice>>

/** A confirmation that is prepared. */
export async function aConfirmation(
  { coordinator, trainee }: Pick<Practice, 'coordinator' | 'trainee'>,
  change: Partial<NewConfirmation> = {},
) {
  const params = { traineeId: trainee.id }
  const { status, body } = await coordinator.call(prepareConfirmation, {
    params,
    body: { ...aSpan, ...change },
  })
  if (status !== 201) throw new Error(`The confirmation was not prepared: ${JSON.stringify(body)}.`)
  return body
}

/** A confirmation that is issued. */
export async function anIssuedConfirmation(practice: Practice, change: Partial<NewConfirmation> = {}) {
  const { id: confirmationId, version, ledgerVersion } = await aConfirmation(practice, change)
  const { status, body } = await practice.leader.call(issueConfirmation, {
    params: { confirmationId },
    body: { version, ledgerVersion, password: PASSWORD },
  })
  if (status !== 200 || body.issued === null)
    throw new Error(`The confirmation was not issued: ${JSON.stringify(body)}.`)
  return { ...body, issued: body.issued }
}
