import {
  addActivity,
  adviseGoal,
  createSigningLink,
  type NewActivity,
  readGoalsInForce,
  readTraineeGoal,
  sendActivity,
  submitGoal,
  uploadEvidence,
} from '@alis/contract'
import type { TestApp } from '../setup/app.ts'
import { aProvider, aTrainee, someone } from './people.ts'
import { anAppointment, aSupervisor } from './supervisors.ts'

/** A supervisor with an account, appointed for a doctor since March 2021. */
export async function anAppointed(
  test: TestApp,
  trainee: { id: string; providerId: string },
  appointedAs: 'individual' | 'clinical',
) {
  const person = await someone(test)
  const { id: supervisorId } = await aSupervisor(test.db, trainee.providerId, { accountId: person.accountId })
  const { id: appointmentId } = await anAppointment(
    test.db,
    { supervisorId, traineeId: trainee.id },
    { appointedAs },
  )
  return { ...person, supervisorId, appointmentId }
}

/** The goals of the catalogue in force. */
export async function goalsInForce(test: TestApp) {
  const { goals } = (await test.stranger.call(readGoalsInForce)).body
  const [first, second] = goals
  if (first === undefined || second === undefined) throw new Error('There are no goals in force.')
  return { first, second, all: goals }
}

/** A doctor in training with all who have a part in her goals. */
export async function aTraining(test: TestApp, municipalityCode: string) {
  const { id: providerId } = await aProvider(test.db, municipalityCode)
  return inTraining(test, providerId)
}

/** Another doctor at the same provider. */
export async function inTraining(test: TestApp, providerId: string) {
  const trainee = await aTrainee(test.db, providerId)
  return {
    providerId,
    trainee,
    doctor: await someone(test, { role: 'trainee', traineeId: trainee.id }),
    coordinator: await someone(test, { role: 'coordinator', providerId }),
    leader: await someone(test, { role: 'leader', providerId }),
    individual: await anAppointed(test, trainee, 'individual'),
    clinical: await anAppointed(test, trainee, 'clinical'),
  }
}
export type Training = Awaited<ReturnType<typeof inTraining>>

const done: NewActivity = {
  kind: 'clinical-work',
  title: 'Akutte henvendelser',
  doneOn: '2024-05-14',
  goalIds: [],
}

/** An activity that is done, written down by the doctor. */
export async function anActivity(
  { doctor, trainee }: Pick<Training, 'doctor' | 'trainee'>,
  overrides: Partial<NewActivity> = {},
) {
  const body = { ...done, ...overrides }
  const answer = await doctor.call(addActivity, { params: { traineeId: trainee.id }, body })
  if (answer.status !== 201) throw new Error(`No activity was added: ${JSON.stringify(answer.body)}.`)
  return answer.body
}

/** A file that is attached to an activity. */
export async function anEvidenceFile({ doctor }: Pick<Training, 'doctor'>, activityId: string) {
  const files = [new File(['Kursbevis'], 'bevis.txt')]
  const { body } = await doctor.call(uploadEvidence, { params: { activityId }, files })
  const [file] = body.files
  if (file === undefined) throw new Error(`The file was not attached: ${JSON.stringify(body)}.`)
  return file
}

/** An activity that waits for a signature. */
export async function aSentActivity(
  training: Pick<Training, 'doctor' | 'trainee'>,
  supervisorId: string | null = null,
  overrides: Partial<NewActivity> = {},
) {
  const { id: activityId, version } = await anActivity(training, overrides)
  const body = { version, supervisorId }
  const answer = await training.doctor.call(sendActivity, { params: { activityId }, body })
  if (answer.status !== 200) throw new Error(`The activity was not sent: ${JSON.stringify(answer.body)}.`)
  return answer.body
}

/** A goal that the doctor has sent, the first time or again. */
export async function aSubmittedGoal({ doctor, trainee }: Training, goalId: string) {
  const params = { traineeId: trainee.id, goalId }
  const { version } = (await doctor.call(readTraineeGoal, { params })).body
  const { status, body } = await doctor.call(submitGoal, { params, body: { version } })
  if (status !== 200 || body.version === null)
    throw new Error(`The goal was not sent: ${JSON.stringify(body)}.`)
  return { params, version: body.version }
}

/** A goal that was sent, and that both kinds of supervisors recommend. */
export async function aRecommendedGoal(training: Training, goalId: string) {
  const { params, version } = await aSubmittedGoal(training, goalId)
  for (const adviser of [training.individual, training.clinical])
    await adviser.call(adviseGoal, { params, body: { version, isRecommended: true } })
  return { params, version }
}

/** A link with which an outsider can sign an activity that waits. */
export async function aSigningLink({ coordinator }: Pick<Training, 'coordinator'>, activityId: string) {
  const signer = { signerName: 'Áŋšŧ Ødegård', signerTitle: 'overlege, medisinsk avdeling', validDays: 14 }
  const body = { kind: 'activity' as const, subjectId: activityId, ...signer }
  const answer = await coordinator.call(createSigningLink, { body })
  if (answer.status !== 201) throw new Error(`No link was made: ${JSON.stringify(answer.body)}.`)
  return answer.body
}
