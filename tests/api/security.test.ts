import { allRoutes } from '@alis/api'
import type { Role, RouteContract } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { anArena } from '../factories/arenas.ts'
import { aConfirmation, anIssuedConfirmation, aSpan } from '../factories/confirmations.ts'
import { aConversation, anAssessment } from '../factories/conversations.ts'
import { aCatalogue } from '../factories/goals.ts'
import {
  anActivity,
  anEvidenceFile,
  aSentActivity,
  aSigningLink,
  goalsInForce,
} from '../factories/goals-and-activities.ts'
import {
  aChangeRequest,
  anAbsence,
  anAccount,
  aProvider,
  aServicePeriod,
  aTrainee,
  someone,
} from '../factories/people.ts'
import { aStoredPlan } from '../factories/plans.ts'
import {
  aGroupMeeting,
  aGroupMember,
  aSupervisionEntry,
  aSupervisionGroup,
} from '../factories/supervision.ts'
import { aDeputy, anAppointment, aSupervisor } from '../factories/supervisors.ts'
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
  supervisor: '',
  appointment: '',
  providerRole: '',
  confirmation: '',
  issuedConfirmation: '',
  arena: '',
  conversation: '',
  assessmentDraft: '',
  assessment: '',
  supervisionEntry: '',
  group: '',
  groupMember: '',
  groupMeeting: '',
  activePlan: '',
  planDraft: '',
  goalCatalogue: '',
  goal: '',
  activity: '',
  evidence: '',
  sentActivity: '',
  signingLink: '',
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
  ids.goal = (await goalsInForce(test)).first.id
  ids.activity = (await anActivity(practice)).id
  ids.sentActivity = (await aSentActivity(practice)).id
  ids.signingLink = (await aSigningLink(practice, ids.sentActivity)).link.id
  ids.evidence = (await anEvidenceFile(practice, ids.activity)).id
  ids.issuedConfirmation = (await anIssuedConfirmation(practice)).id
  // Of a day to come, so that taking it back leaves the others as they are.
  ids.goalCatalogue = (await aCatalogue(test.db, { validFrom: '2035-01-01' })).id
  const writer = await anAccount(test.db, [{ role: 'trainee', traineeId: trainee.id }])
  const written = { traineeId: trainee.id, createdBy: writer.id, periodId: period.id }
  ids.changeRequest = (await aChangeRequest(test.db, written)).id
  ids.arena = (await anArena(test.db, provider.id)).id
  // Of somebody else than those who ask.
  const supervisorId = (await aSupervisor(test.db, provider.id)).id
  ids.supervisor = supervisorId
  // Of days to come, so that nobody is the doctor's supervisor today.
  const ahead = { startsOn: '2040-01-01' }
  ids.appointment = (await anAppointment(test.db, { supervisorId, traineeId: trainee.id }, ahead)).id
  ids.providerRole = (await aDeputy(test.db, provider.id)).id
  ids.conversation = (await aConversation(test.db, { traineeId: trainee.id, supervisorId })).id
  const entered = { traineeId: trainee.id, supervisorId, enteredBy: writer.id }
  ids.supervisionEntry = (await aSupervisionEntry(test.db, entered)).id
  ids.group = (await aSupervisionGroup(test.db, provider.id)).id
  ids.groupMember = (await aGroupMember(test.db, { groupId: ids.group, traineeId: trainee.id })).id
  ids.groupMeeting = (await aGroupMeeting(test.db, ids.group)).id
  ids.assessmentDraft = (await anAssessment(test.db, written)).id
  const finalised = { finalisedAt: '2026-06-16T12:00:00Z', finalisedBy: writer.id }
  ids.assessment = (await anAssessment(test.db, written, finalised)).id
  ids.activePlan = (await aStoredPlan(test.db, written, { status: 'active' })).id
  ids.planDraft = (await aStoredPlan(test.db, written, { number: 2, reason: 'X' })).id
})

const traineeParams = () => ({ params: { traineeId: ids.trainee } })
const periodParams = () => ({ traineeId: ids.trainee, periodId: ids.period })
const absenceParams = () => ({ traineeId: ids.trainee, absenceId: ids.absence })
const confirmationParams = () => ({ params: { confirmationId: ids.confirmation } })
/** Supervisors learn nothing of confirmations; a wrong password is as far as the leader gets here. */
const signature = { version: 1, password: 'wrong' }
const onlyLeader = { coordinator: 403, trainee: 403, leader: 401 }
const conversationParams = () => ({ params: { conversationId: ids.conversation } })
/** Nobody learns of a draft but those who write it. */
const draftParams = () => ({ params: { assessmentId: ids.assessmentDraft } })
const entryParams = () => ({ params: { entryId: ids.supervisionEntry } })
const groupParams = () => ({ params: { groupId: ids.group } })
/** A group has the names of many doctors: neither they nor their supervisors see it. */
const groupKeepers = (status: number) => ({ coordinator: status, leader: 403 })
const supervisorParams = () => ({ params: { supervisorId: ids.supervisor } })
const appointmentParams = () => ({ traineeId: ids.trainee, appointmentId: ids.appointment })
/** Who coordinates or leads at a provider reads its register and its roles. */
const registerReaders = { coordinator: 200, leader: 200 }
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
const linkParams = () => ({ params: { linkId: ids.signingLink } })
const outsideSigner = { kind: 'activity', signerName: 'Utenfra', signerTitle: 'overlege', validDays: 7 }
const goalParams = () => ({ params: { traineeId: ids.trainee, goalId: ids.goal } })
const activityParams = () => ({ params: { activityId: ids.activity } })
/** Who sees a doctor's goals sees who else has to act; those who act get as far as the goal that has not begun, or the version. */
const onlyFor = (status: number, ...acting: Role[]) => ({
  coordinator: 403,
  leader: 403,
  supervisor: 403,
  trainee: 403,
  ...Object.fromEntries(acting.map(role => [role, status])),
})
/** A draft is hidden from who supervises by the grant of an administrator; who may go on meets its version. */
const planDraftWith = (body: object) => () => ({
  params: { planId: ids.planDraft },
  body: { version: 99, ...body },
})
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
  readSupervision: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  listSupervisionEntries: {
    request: traineeParams,
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  addSupervisionEntry: {
    request: () => ({
      ...traineeParams(),
      body: { heldOn: '2021-03-15', minutes: 60, topic: 'other' },
    }),
    // The doctor gets as far as the supervisor who was not appointed then.
    allowed: onlyFor(422, 'trainee'),
    others: 404,
    elsewhere: 404,
  },
  readSupervisionEntry: { request: entryParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  changeSupervisionEntry: {
    request: () => ({ ...entryParams(), body: { version: 99 } }),
    allowed: onlyFor(409, 'trainee'),
    others: 404,
    elsewhere: 404,
  },
  removeSupervisionEntry: {
    request: () => ({ ...entryParams(), query: { version: 99 } }),
    allowed: onlyFor(409, 'trainee'),
    others: 404,
    elsewhere: 404,
  },
  // Only the supervisor whom it names confirms it, who is none of those who ask.
  confirmSupervisionEntry: {
    request: () => ({ ...entryParams(), body: { version: 1 } }),
    allowed: onlyFor(403),
    others: 404,
    elsewhere: 404,
  },
  returnSupervisionEntry: {
    request: () => ({ ...entryParams(), body: { version: 1, comment: 'X' } }),
    allowed: onlyFor(403),
    others: 404,
    elsewhere: 404,
  },
  listSupervisedDoctors: { allowed: everyone, others: 200 },
  readSupervisionCertificate: {
    request: () => ({ ...traineeParams(), query: { startsOn: '2021-01-01', endsOn: '2021-12-31' } }),
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  listSupervisionGroups: { allowed: everyone, others: 200 },
  addSupervisionGroup: {
    request: () => ({
      body: {
        name: 'X',
        leaderName: 'Y',
        startsOn: '2022-01-01',
        endsOn: null,
        providerId: ids.provider,
      },
    }),
    allowed: { coordinator: 201 },
    others: 403,
    elsewhere: 403,
  },
  readSupervisionGroup: {
    request: groupParams,
    allowed: { coordinator: 200, leader: 200 },
    others: 404,
    elsewhere: 404,
  },
  changeSupervisionGroup: {
    request: () => ({ ...groupParams(), body: { version: 99 } }),
    allowed: groupKeepers(409),
    others: 404,
    elsewhere: 404,
  },
  addGroupMember: {
    // She is in it already.
    request: () => ({ ...groupParams(), body: { traineeId: ids.trainee, joinedOn: '2022-01-01' } }),
    allowed: groupKeepers(409),
    others: 404,
    elsewhere: 404,
  },
  changeGroupMember: {
    request: () => ({
      params: { groupId: ids.group, memberId: ids.groupMember },
      body: { version: 99 },
    }),
    allowed: groupKeepers(409),
    others: 404,
    elsewhere: 404,
  },
  addGroupMeeting: {
    request: () => ({ ...groupParams(), body: { heldOn: '2080-01-01', minutes: 60, memberIds: [] } }),
    allowed: groupKeepers(422),
    others: 404,
    elsewhere: 404,
  },
  changeGroupMeeting: {
    request: () => ({
      params: { groupId: ids.group, meetingId: ids.groupMeeting },
      body: { version: 99 },
    }),
    allowed: groupKeepers(409),
    others: 404,
    elsewhere: 404,
  },
  removeGroupMeeting: {
    request: () => ({
      params: { groupId: ids.group, meetingId: ids.groupMeeting },
      query: { version: 99 },
    }),
    allowed: groupKeepers(409),
    others: 404,
    elsewhere: 404,
  },
  listPlanStates: { allowed: everyone, others: 200 },
  listPlans: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  draftPlan: {
    request: () => ({ ...traineeParams(), body: { reason: 'X', example: null } }),
    allowed: { coordinator: 409, leader: 403, supervisor: 403, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  readPlan: {
    request: () => ({ params: { planId: ids.activePlan } }),
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  readPlanPaper: {
    request: () => ({ params: { planId: ids.activePlan } }),
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  changePlan: {
    request: planDraftWith({}),
    allowed: { coordinator: 409, leader: 403, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  proposePlan: {
    request: planDraftWith({}),
    allowed: { coordinator: 409, leader: 403, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  agreePlan: {
    request: planDraftWith({ fingerprint: 'X' }),
    allowed: { coordinator: 403, leader: 409, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  returnPlan: {
    request: planDraftWith({ reason: 'X' }),
    allowed: { coordinator: 409, leader: 409, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  discardPlan: {
    request: planDraftWith({}),
    allowed: { coordinator: 409, leader: 403, trainee: 403 },
    others: 404,
    elsewhere: 404,
  },
  listTraineeGoals: {
    request: traineeParams,
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  readTraineeGoal: {
    request: goalParams,
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  submitGoal: {
    request: () => ({ ...goalParams(), body: { version: 99 } }),
    allowed: onlyFor(409, 'trainee'),
    others: 404,
    elsewhere: 404,
  },
  recallGoal: {
    request: () => ({ ...goalParams(), body: { version: 1 } }),
    allowed: onlyFor(422, 'trainee'),
    others: 404,
    elsewhere: 404,
  },
  // The grant of an administrator appoints nobody as supervisor, so nobody here can advise or sign.
  adviseGoal: {
    request: () => ({ ...goalParams(), body: { version: 1, isRecommended: true } }),
    allowed: onlyFor(403),
    others: 404,
    elsewhere: 404,
  },
  approveGoal: {
    request: () => ({ ...goalParams(), body: { version: 1 } }),
    allowed: onlyFor(422, 'leader'),
    others: 404,
    elsewhere: 404,
  },
  returnGoal: {
    request: () => ({ ...goalParams(), body: { version: 1, comment: 'X' } }),
    allowed: onlyFor(422, 'leader'),
    others: 404,
    elsewhere: 404,
  },
  rejectGoal: {
    request: () => ({ ...goalParams(), body: { version: 1, comment: 'X' } }),
    allowed: onlyFor(422, 'leader'),
    others: 404,
    elsewhere: 404,
  },
  listActivities: {
    request: traineeParams,
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  readActivity: {
    request: activityParams,
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  addActivity: {
    request: () => ({ ...traineeParams(), body: { kind: 'other', title: 'X', goalIds: [] } }),
    allowed: onlyFor(201, 'trainee', 'coordinator'),
    others: 404,
    elsewhere: 404,
  },
  changeActivity: {
    request: () => ({ ...activityParams(), body: { version: 99 } }),
    allowed: onlyFor(409, 'trainee', 'coordinator'),
    others: 404,
    elsewhere: 404,
  },
  removeActivity: {
    request: () => ({ ...activityParams(), query: { version: 99 } }),
    allowed: onlyFor(409, 'trainee'),
    others: 404,
    elsewhere: 404,
  },
  sendActivity: {
    request: () => ({ ...activityParams(), body: { version: 99, supervisorId: null } }),
    allowed: onlyFor(409, 'trainee'),
    others: 404,
    elsewhere: 404,
  },
  recallActivity: {
    request: () => ({ ...activityParams(), body: { version: 99 } }),
    allowed: onlyFor(409, 'trainee'),
    others: 404,
    elsewhere: 404,
  },
  signActivity: {
    request: () => ({ ...activityParams(), body: { version: 1 } }),
    allowed: onlyFor(403),
    others: 404,
    elsewhere: 404,
  },
  returnActivity: {
    request: () => ({ ...activityParams(), body: { version: 1, comment: 'X' } }),
    allowed: onlyFor(403),
    others: 404,
    elsewhere: 404,
  },
  // Asked for by role before files are read: those who write activities get as far as the file that is not there.
  uploadEvidence: {
    request: activityParams,
    allowed: { coordinator: 400, trainee: 400 },
    others: 403,
    elsewhere: 400,
  },
  readEvidence: {
    request: () => ({ params: { activityId: ids.activity, fileId: ids.evidence } }),
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  removeEvidence: {
    // Who may remove files gets as far as the one that is not there.
    request: () => ({ params: { activityId: ids.activity, fileId: ids.activity } }),
    allowed: onlyFor(404, 'trainee', 'coordinator'),
    others: 404,
    elsewhere: 404,
  },
  importPilotReports: { allowed: { directorate: 400 }, others: 403 },
  listPilotImports: { allowed: { directorate: 200 }, others: 403 },
  readPilotOutcomes: { allowed: { directorate: 200 }, others: 403 },
  readInbox: { allowed: everyone, others: 200 },
  // Each item is decided by the rules of its own operation: who may not is told so item by item.
  decideInbox: {
    request: () => ({
      body: {
        decisions: [
          { kind: 'activity', subjectId: ids.sentActivity, version: 99, decision: 'sign', comment: null },
        ],
      },
    }),
    allowed: everyone,
    others: 200,
  },
  readOverview: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  // Lists those of the doctors whom the actor coordinates: for others none.
  listSigningLinks: { allowed: everyone, others: 200 },
  createSigningLink: {
    request: () => ({ body: { ...outsideSigner, subjectId: ids.sentActivity } }),
    allowed: { coordinator: 201 },
    others: 403,
    elsewhere: 404,
  },
  renewSigningLink: {
    request: () => ({ ...linkParams(), body: { version: 99, validDays: 7 } }),
    allowed: { coordinator: 409 },
    others: 404,
    elsewhere: 404,
  },
  revokeSigningLink: {
    request: () => ({ ...linkParams(), body: { version: 99 } }),
    allowed: { coordinator: 409 },
    others: 404,
    elsewhere: 404,
  },
  openSigningLink: 'public',
  signByLink: 'public',
  readGoalsInForce: 'public',
  listGoalCatalogues: { allowed: { directorate: 200, admin: 200 }, others: 403 },
  readGoalCatalogue: {
    request: () => ({ params: { catalogueId: ids.goalCatalogue } }),
    allowed: { directorate: 200, admin: 200 },
    others: 403,
  },
  importGoalCatalogue: {
    request: () => ({ query: { name: 'X', source: 'X', validFrom: '2030-01-01' } }),
    // The Directorate gets as far as the file that is not there.
    allowed: { directorate: 400 },
    others: 403,
  },
  undoGoalCatalogue: {
    request: () => ({ params: { catalogueId: ids.goalCatalogue } }),
    allowed: { directorate: 200 },
    others: 403,
  },
  importGoalMirror: {
    request: () => ({ query: { source: 'X' } }),
    allowed: { coordinator: 400 },
    others: 403,
    elsewhere: 400,
  },
  listLearningArenas: { allowed: everyone, others: 200 },
  readLearningArena: {
    request: () => ({ params: { arenaId: ids.arena } }),
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  addLearningArena: {
    request: () => ({
      body: { providerId: ids.provider, name: 'X', category: 'open-practice', isExternal: false },
    }),
    allowed: { coordinator: 201 },
    others: 403,
    elsewhere: 403,
  },
  changeLearningArena: {
    request: () => ({ params: { arenaId: ids.arena }, body: { version: 99 } }),
    allowed: onlyCoordinator(409),
    others: 404,
    elsewhere: 404,
  },
  // Only the appointed individual supervisor has a part in conversations, not who supervises by the grant of an administrator.
  listConversations: {
    request: traineeParams,
    allowed: { ...readersOfTheRecord, supervisor: 403 },
    others: 404,
    elsewhere: 404,
  },
  listAgreedPoints: {
    request: traineeParams,
    allowed: { ...readersOfTheRecord, supervisor: 403 },
    others: 404,
    elsewhere: 404,
  },
  planConversation: {
    request: () => ({ ...traineeParams(), body: { plannedOn: '2030-01-01' } }),
    // The doctor gets as far as the individual supervisor that she lacks.
    allowed: { coordinator: 403, leader: 403, supervisor: 403, trainee: 422 },
    others: 404,
    elsewhere: 404,
  },
  readConversation: {
    request: conversationParams,
    allowed: { coordinator: 200, leader: 200, trainee: 200 },
    others: 404,
    elsewhere: 404,
  },
  changeConversation: {
    request: () => ({ ...conversationParams(), body: { version: 99 } }),
    allowed: { coordinator: 403, leader: 403, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  noteConversation: {
    request: () => ({ ...conversationParams(), body: { version: 99, text: 'X' } }),
    allowed: { coordinator: 403, leader: 403, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  finaliseConversation: {
    request: () => ({ ...conversationParams(), body: { version: 1 } }),
    allowed: { coordinator: 403, leader: 403, trainee: 403 },
    others: 404,
    elsewhere: 404,
  },
  cancelConversation: {
    request: () => ({ ...conversationParams(), query: { version: 99 } }),
    allowed: { coordinator: 403, leader: 403, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  listBoardAssessments: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  draftBoardAssessment: {
    request: () => ({
      ...traineeParams(),
      body: {
        heldOn: '2026-06-15',
        participants: [{ name: 'X', role: 'leader' }],
        judgement: 'on-track',
        basis: null,
        measures: null,
      },
    }),
    allowed: { coordinator: 201, leader: 201, supervisor: 403, trainee: 403 },
    others: 404,
    elsewhere: 404,
  },
  readBoardAssessment: {
    request: () => ({ params: { assessmentId: ids.assessment } }),
    allowed: readersOfTheRecord,
    others: 404,
    elsewhere: 404,
  },
  changeBoardAssessment: {
    request: () => ({ ...draftParams(), body: { version: 99 } }),
    allowed: { coordinator: 409, leader: 409 },
    others: 404,
    elsewhere: 404,
  },
  finaliseBoardAssessment: {
    request: () => ({ ...draftParams(), body: { version: 99 } }),
    allowed: { coordinator: 403, leader: 409 },
    others: 404,
    elsewhere: 404,
  },
  commentBoardAssessment: {
    request: () => ({ params: { assessmentId: ids.assessment }, body: { version: 99, comment: 'X' } }),
    allowed: { coordinator: 403, leader: 403, supervisor: 403, trainee: 409 },
    others: 404,
    elsewhere: 404,
  },
  discardBoardAssessment: {
    request: () => ({ ...draftParams(), query: { version: 99 } }),
    allowed: { coordinator: 409, leader: 409 },
    others: 404,
    elsewhere: 404,
  },
  listSupervisors: { allowed: registerReaders, others: 403 },
  readSupervisionCoverage: { allowed: registerReaders, others: 403 },
  addSupervisor: {
    request: () => ({
      body: {
        name: 'Prøve Veileder',
        hprNumber: null,
        workplace: null,
        municipalityId: null,
        isIndividual: true,
        isClinical: false,
        specialistSince: null,
        exemptionStartsOn: null,
        exemptionEndsOn: null,
        capacity: null,
        username: null,
      },
    }),
    allowed: { coordinator: 201 },
    others: 403,
  },
  readSupervisor: { request: supervisorParams, allowed: registerReaders, others: 403, elsewhere: 404 },
  changeSupervisor: {
    request: () => ({ ...supervisorParams(), body: { version: 1 } }),
    allowed: { coordinator: 200, leader: 403 },
    others: 403,
    elsewhere: 404,
  },
  readSupervisorDeparture: {
    request: () => ({ ...supervisorParams(), query: { lastDay: '2030-12-31' } }),
    allowed: registerReaders,
    others: 403,
    elsewhere: 404,
  },
  listAppointments: { request: traineeParams, allowed: readersOfTheRecord, others: 404, elsewhere: 404 },
  appointSupervisor: {
    request: () => ({
      ...traineeParams(),
      body: { supervisorId: ids.supervisor, appointedAs: 'clinical', startsOn: '2030-01-01', endsOn: null },
    }),
    allowed: onlyCoordinator(201),
    others: 404,
    elsewhere: 404,
  },
  changeAppointment: {
    request: () => ({ params: appointmentParams(), body: { version: 99 } }),
    allowed: onlyCoordinator(409),
    others: 404,
    elsewhere: 404,
  },
  removeAppointment: {
    request: () => ({ params: appointmentParams(), query: { version: 99 } }),
    allowed: onlyCoordinator(409),
    others: 404,
    elsewhere: 404,
  },
  listProviderRoles: { allowed: registerReaders, others: 403 },
  grantProviderRole: {
    // The coordinator gets as far as the username that nobody has.
    request: () => ({ body: { username: 'nobody', role: 'leader', startsOn: null, endsOn: null } }),
    allowed: { coordinator: 400 },
    others: 403,
  },
  endProviderRole: {
    request: () => ({ params: { roleId: ids.providerRole } }),
    allowed: { coordinator: 204, leader: 403 },
    others: 404,
    elsewhere: 404,
  },
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
