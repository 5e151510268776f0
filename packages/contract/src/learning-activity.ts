import { type Static, Type } from 'typebox'
import {
  freeLine,
  freeText,
  Instant,
  IsoDate,
  nullable,
  oneOf,
  pageOf,
  paging,
  reasonText,
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { defineRoute } from './route.ts'
import { ServiceDay } from './service-period.ts'
import { TraineeParams } from './trainee.ts'

export const ActivityKind = oneOf(
  'clinical-work',
  'joint-consultation',
  'procedure',
  'course',
  'self-study',
  'reflection',
  'other',
)
export type ActivityKind = Static<typeof ActivityKind>

/** Core courses (grunnkurs) A to D, the course in emergency medicine, and topic courses (emnekurs) of at least 15 hours. */
export const CourseKind = oneOf('core-a', 'core-b', 'core-c', 'core-d', 'emergency', 'topic')
export type CourseKind = Static<typeof CourseKind>

/** planned → done → sent → signed, or returned, from where it is changed and sent again. */
export const ActivityStatus = oneOf('planned', 'done', 'sent', 'signed', 'returned')
export type ActivityStatus = Static<typeof ActivityStatus>

/** A file that shows that an activity was done. Its type is told by its content. */
export const EvidenceFile = strictObject({
  id: Uuid,
  name: Type.String(),
  contentType: Type.String(),
  byteSize: Type.Integer(),
  /** SHA-256 of the content, hexadecimal. */
  fingerprint: Type.String(),
  uploadedAt: Instant,
  uploadedBy: Type.String(),
})
export type EvidenceFile = Static<typeof EvidenceFile>

/** A learning activity (læringsaktivitet) with the goals that it serves. */
export const LearningActivity = strictObject({
  id: Uuid,
  traineeId: Uuid,
  kind: ActivityKind,
  title: Type.String(),
  description: nullable(Type.String()),
  courseKind: nullable(CourseKind),
  courseHours: nullable(Type.Number()),
  plannedOn: nullable(IsoDate),
  doneOn: nullable(IsoDate),
  status: ActivityStatus,
  goals: Type.Array(strictObject({ id: Uuid, code: Type.String(), title: Type.String() })),
  /** Who was asked to sign; null where any of the doctor's supervisors may. */
  sentTo: nullable(strictObject({ supervisorId: Uuid, name: Type.String() })),
  sentAt: nullable(Instant),
  decidedAt: nullable(Instant),
  /** Who signed or returned it. */
  signerName: nullable(Type.String()),
  /** What the signer wrote. */
  comment: nullable(Type.String()),
  files: Type.Array(EvidenceFile),
  version: Version,
  can: strictObject({
    change: Type.Boolean(),
    send: Type.Boolean(),
    /** Take back what was sent and is not signed. */
    recall: Type.Boolean(),
    sign: Type.Boolean(),
    return: Type.Boolean(),
    remove: Type.Boolean(),
  }),
})
export type LearningActivity = Static<typeof LearningActivity>

const ActivityParams = strictObject({ activityId: Uuid })
const FileParams = strictObject({ activityId: Uuid, fileId: Uuid })
const tag = 'Learning activities'

export const ActivityQuery = strictObject({
  status: Type.Optional(ActivityStatus),
  kind: Type.Optional(ActivityKind),
  goal: Type.Optional(Uuid),
  sort: Type.Optional(oneOf('day', 'title', 'status')),
  order: Type.Optional(oneOf('asc', 'desc')),
  ...paging,
})
export type ActivityQuery = Static<typeof ActivityQuery>

export const listActivities = defineRoute({
  operationId: 'listActivities',
  summary: 'A doctor’s learning activities, the newest first unless asked otherwise',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/activities',
  access: 'signed-in',
  params: TraineeParams,
  query: ActivityQuery,
  status: 200,
  answer: pageOf(LearningActivity),
})

export const readActivity = defineRoute({
  operationId: 'readActivity',
  summary: 'One learning activity with its goals and files',
  tag,
  method: 'GET',
  path: '/activities/:activityId',
  access: 'signed-in',
  logsAccess: true,
  params: ActivityParams,
  status: 200,
  answer: LearningActivity,
})

const fields = {
  kind: ActivityKind,
  title: freeLine(200),
  description: nullable(freeText(4000)),
  /** With a course, and only with it. */
  courseKind: nullable(CourseKind),
  courseHours: nullable(Type.Number({ minimum: 0.25, maximum: 200, multipleOf: 0.25 })),
  plannedOn: nullable(ServiceDay),
  /** Not after today; with it the activity is done. */
  doneOn: nullable(ServiceDay),
  goalIds: Type.Array(Uuid, { maxItems: 50, uniqueItems: true }),
}

export const NewActivity = strictObject({
  ...fields,
  description: Type.Optional(fields.description),
  courseKind: Type.Optional(fields.courseKind),
  courseHours: Type.Optional(fields.courseHours),
  plannedOn: Type.Optional(fields.plannedOn),
  doneOn: Type.Optional(fields.doneOn),
})
export type NewActivity = Static<typeof NewActivity>

export const addActivity = defineRoute({
  operationId: 'addActivity',
  summary: 'Write down a planned or done learning activity',
  tag,
  method: 'POST',
  path: '/trainees/:traineeId/activities',
  access: 'signed-in',
  isIdempotent: true,
  params: TraineeParams,
  body: NewActivity,
  status: 201,
  answer: LearningActivity,
})

export const ActivityChange = strictObject({
  version: Version,
  kind: Type.Optional(fields.kind),
  title: Type.Optional(fields.title),
  description: Type.Optional(fields.description),
  courseKind: Type.Optional(fields.courseKind),
  courseHours: Type.Optional(fields.courseHours),
  plannedOn: Type.Optional(fields.plannedOn),
  doneOn: Type.Optional(fields.doneOn),
  goalIds: Type.Optional(fields.goalIds),
})
export type ActivityChange = Static<typeof ActivityChange>

export const changeActivity = defineRoute({
  operationId: 'changeActivity',
  summary: 'Change an activity that is not sent or signed',
  tag,
  method: 'PATCH',
  path: '/activities/:activityId',
  access: 'signed-in',
  params: ActivityParams,
  body: ActivityChange,
  status: 200,
  answer: LearningActivity,
})

export const removeActivity = defineRoute({
  operationId: 'removeActivity',
  summary: 'Remove an activity that was never signed',
  tag,
  method: 'DELETE',
  path: '/activities/:activityId',
  access: 'signed-in',
  params: ActivityParams,
  query: strictObject({ version: Version }),
  status: 204,
})

export const sendActivity = defineRoute({
  operationId: 'sendActivity',
  summary: 'Send a done activity for signature, to one supervisor or to any of one’s own',
  tag,
  method: 'POST',
  path: '/activities/:activityId/send',
  access: 'signed-in',
  params: ActivityParams,
  body: strictObject({ version: Version, supervisorId: nullable(Uuid) }),
  status: 200,
  answer: LearningActivity,
})

export const recallActivity = defineRoute({
  operationId: 'recallActivity',
  summary: 'Take back an activity that was sent and is not signed',
  tag,
  method: 'POST',
  path: '/activities/:activityId/recall',
  access: 'signed-in',
  params: ActivityParams,
  body: strictObject({ version: Version }),
  status: 200,
  answer: LearningActivity,
})

export const signActivity = defineRoute({
  operationId: 'signActivity',
  summary: 'Sign an activity as one of the doctor’s supervisors',
  tag,
  method: 'POST',
  path: '/activities/:activityId/sign',
  access: 'signed-in',
  params: ActivityParams,
  body: strictObject({ version: Version, comment: Type.Optional(nullable(freeText(1000))) }),
  status: 200,
  answer: LearningActivity,
})

export const returnActivity = defineRoute({
  operationId: 'returnActivity',
  summary: 'Return an activity to the doctor with a reason',
  tag,
  method: 'POST',
  path: '/activities/:activityId/return',
  access: 'signed-in',
  params: ActivityParams,
  body: strictObject({ version: Version, comment: reasonText(1000) }),
  status: 200,
  answer: LearningActivity,
})

export const uploadEvidence = defineRoute({
  operationId: 'uploadEvidence',
  summary: 'Attach files of at most 20 MB (PDF, images, office documents) to an activity',
  tag,
  method: 'POST',
  path: '/activities/:activityId/files',
  access: 'signed-in',
  params: ActivityParams,
  files: 'files',
  status: 200,
  answer: LearningActivity,
})

export const readEvidence = defineRoute({
  operationId: 'readEvidence',
  summary: 'The file as it was attached, always as a download',
  tag,
  method: 'GET',
  path: '/activities/:activityId/files/:fileId',
  access: 'signed-in',
  logsAccess: true,
  params: FileParams,
  status: 200,
  answer: Type.Unknown(),
  alsoAs: ['application/octet-stream'],
})

export const removeEvidence = defineRoute({
  operationId: 'removeEvidence',
  summary: 'Remove a file; that there was one stays in the history, its content does not',
  tag,
  method: 'DELETE',
  path: '/activities/:activityId/files/:fileId',
  access: 'signed-in',
  params: FileParams,
  status: 200,
  answer: LearningActivity,
})
