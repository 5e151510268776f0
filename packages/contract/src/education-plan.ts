import { type Static, Type } from 'typebox'
import { AbsenceType } from './absence.ts'
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
import { CourseKind } from './learning-activity.ts'
import { PlanState } from './plan-state.ts'
import { defineRoute } from './route.ts'
import { Category, ServiceDay } from './service-period.ts'
import { TraineeParams } from './trainee.ts'

/** draft → proposed → active, agreed by the doctor and the leader → superseded by the next. A draft can be discarded. */
export const PlanStatus = oneOf('draft', 'proposed', 'active', 'superseded', 'discarded')
export type PlanStatus = Static<typeof PlanStatus>

/** A goal planned in a period of the doctor's service; null = not placed yet. */
export const PlannedGoal = strictObject({ goalId: Uuid, periodId: nullable(Uuid) })
export type PlannedGoal = Static<typeof PlannedGoal>

/** A course that is planned. That it was done is told by the doctor's learning activities. */
export const PlannedCourse = strictObject({
  kind: CourseKind,
  title: nullable(freeLine(200)),
  hours: nullable(Type.Number({ minimum: 0.25, maximum: 200, multipleOf: 0.25 })),
  plannedOn: nullable(ServiceDay),
})
export type PlannedCourse = Static<typeof PlannedCourse>

/** When and how competence is to be assessed. */
export const AssessmentPoint = strictObject({
  on: ServiceDay,
  kind: oneOf('goals', 'board', 'conversation'),
  remark: nullable(freeText(500)),
})
export type AssessmentPoint = Static<typeof AssessmentPoint>

/**
 * What a plan says by itself. Its periods, leave, supervisor and group are those of the doctor's record, never a second
 * copy.
 */
export const PlanContent = strictObject({
  goals: Type.Array(PlannedGoal, { maxItems: 600 }),
  courses: Type.Array(PlannedCourse, { maxItems: 40 }),
  /** When group supervision is meant to begin, until the doctor is in a group. */
  groupStartsOn: nullable(ServiceDay),
  assessmentPoints: Type.Array(AssessmentPoint, { maxItems: 40 }),
  supervisionRemark: nullable(freeText(2000)),
  remarks: nullable(freeText(4000)),
})
export type PlanContent = Static<typeof PlanContent>

export const PlanPeriod = strictObject({
  id: Uuid,
  category: Category,
  place: Type.String(),
  arena: nullable(strictObject({ id: Uuid, name: Type.String() })),
  positionPercent: Type.Number(),
  startsOn: IsoDate,
  endsOn: nullable(IsoDate),
  isPlanned: Type.Boolean(),
})
export type PlanPeriod = Static<typeof PlanPeriod>

/** All that a plan says, as on paper: its own content and, beside it, the record. */
export const PlanSections = strictObject({
  periods: Type.Array(PlanPeriod),
  /** Agreed leave. Null for who may not read absence. */
  leave: nullable(
    Type.Array(
      strictObject({
        id: Uuid,
        type: AbsenceType,
        startsOn: IsoDate,
        endsOn: IsoDate,
        percent: Type.Number(),
      }),
    ),
  ),
  supervisors: Type.Array(
    strictObject({
      id: Uuid,
      name: Type.String(),
      appointedAs: oneOf('individual', 'clinical'),
      startsOn: IsoDate,
      endsOn: nullable(IsoDate),
    }),
  ),
  groups: Type.Array(
    strictObject({
      id: Uuid,
      name: Type.String(),
      joinedOn: IsoDate,
      leftOn: nullable(IsoDate),
      diplomaOn: nullable(IsoDate),
    }),
  ),
  /** In the catalogue's order. */
  goals: Type.Array(
    strictObject({ goalId: Uuid, code: Type.String(), title: Type.String(), periodId: nullable(Uuid) }),
  ),
  courses: Type.Array(PlannedCourse),
  groupStartsOn: nullable(IsoDate),
  assessmentPoints: Type.Array(AssessmentPoint),
  supervisionRemark: nullable(Type.String()),
  remarks: nullable(Type.String()),
})
export type PlanSections = Static<typeof PlanSections>

/** What differs from what was last agreed. `before` and `after` have the shape of the section's items. */
export const PlanChange = strictObject({
  section: oneOf(
    'periods',
    'leave',
    'supervisors',
    'groups',
    'goals',
    'courses',
    'groupStartsOn',
    'assessmentPoints',
    'supervisionRemark',
    'remarks',
  ),
  kind: oneOf('added', 'removed', 'changed'),
  /** Tells the item in its section: an id, or what stands for one. */
  key: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
})
export type PlanChange = Static<typeof PlanChange>

/** What deserves a look in a plan; nothing of it hinders an agreement. */
export const PlanFinding = strictObject({
  code: oneOf(
    'goal-planned-nowhere',
    'goal-not-at-arena',
    'goal-in-removed-period',
    'goal-of-older-catalogue',
    'period-without-arena',
    'core-course-missing',
    'emergency-course-missing',
    'too-few-topic-courses',
    'no-supervisor',
    'no-group',
    'no-assessment-point',
  ),
  /** The codes of the goals, the ids of the periods, the kinds of courses (one for each that is missing) that it is about. */
  subjects: Type.Array(Type.String()),
})
export type PlanFinding = Static<typeof PlanFinding>

const Agreement = strictObject({
  at: Instant,
  by: Type.String(),
  isDeputy: Type.Boolean(),
  /** False: something was changed after it, so it is to be agreed anew. */
  isStillTrue: Type.Boolean(),
})

export const EducationPlan = strictObject({
  id: Uuid,
  number: Type.Integer(),
  status: PlanStatus,
  trainee: strictObject({
    id: Uuid,
    givenName: Type.String(),
    familyName: Type.String(),
    hprNumber: Type.String(),
    provider: strictObject({ id: Uuid, name: Type.String() }),
  }),
  content: PlanContent,
  /** Of now while the plan is open; as they were agreed afterwards. */
  sections: PlanSections,
  /** Tells these sections from others; goes with an agreement, so that nobody agrees to what she has not seen. */
  fingerprint: Type.String(),
  reason: nullable(Type.String()),
  createdAt: Instant,
  createdBy: Type.String(),
  updatedAt: Instant,
  proposedAt: nullable(Instant),
  proposedBy: nullable(Type.String()),
  traineeAgreement: nullable(Agreement),
  leaderAgreement: nullable(Agreement),
  returnReason: nullable(Type.String()),
  agreedAt: nullable(Instant),
  /** When the next revision is due (P1); null while it is not agreed. */
  dueOn: nullable(IsoDate),
  /** The version that the changes are counted from, of the active one itself; null before anything was agreed. */
  comparedWith: nullable(strictObject({ id: Uuid, number: Type.Integer(), agreedAt: Instant })),
  /** An open plan against the one last agreed; the active one against the record of today; a superseded one against the one before it. */
  changes: Type.Array(PlanChange),
  findings: Type.Array(PlanFinding),
  version: Version,
  can: strictObject({
    change: Type.Boolean(),
    propose: Type.Boolean(),
    agreeAs: nullable(oneOf('trainee', 'leader')),
    return: Type.Boolean(),
    discard: Type.Boolean(),
    /** Begin a revision from this one. */
    revise: Type.Boolean(),
  }),
})
export type EducationPlan = Static<typeof EducationPlan>

export const PlanStateRow = strictObject({
  trainee: EducationPlan.properties.trainee,
  state: PlanState,
  active: nullable(strictObject({ id: Uuid, number: Type.Integer(), agreedAt: Instant })),
  dueOn: nullable(IsoDate),
  /** A draft or proposal that is open. */
  open: nullable(strictObject({ id: Uuid, number: Type.Integer(), status: PlanStatus })),
})
export type PlanStateRow = Static<typeof PlanStateRow>

export const PlanQuery = strictObject({
  state: Type.Optional(PlanState),
  open: Type.Optional(oneOf('draft', 'proposed', 'none')),
  sort: Type.Optional(oneOf('due', 'name')),
  order: Type.Optional(oneOf('asc', 'desc')),
  ...paging,
})
export type PlanQuery = Static<typeof PlanQuery>

const PlanParams = strictObject({ planId: Uuid })
const tag = 'Education plans'

export const listPlanStates = defineRoute({
  operationId: 'listPlanStates',
  summary: 'The plan of each doctor in training the actor may see, those that are overdue first',
  tag,
  method: 'GET',
  path: '/plans',
  access: 'signed-in',
  query: PlanQuery,
  status: 200,
  answer: pageOf(PlanStateRow),
})

export const listPlans = defineRoute({
  operationId: 'listPlans',
  summary: 'All versions of a doctor’s plan, the newest first',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/plans',
  access: 'signed-in',
  params: TraineeParams,
  status: 200,
  answer: strictObject({
    state: PlanState,
    dueOn: nullable(IsoDate),
    plans: Type.Array(
      strictObject({
        id: Uuid,
        number: Type.Integer(),
        status: PlanStatus,
        reason: nullable(Type.String()),
        createdAt: Instant,
        createdBy: Type.String(),
        agreedAt: nullable(Instant),
        traineeAgreedBy: nullable(Type.String()),
        leaderAgreedBy: nullable(Type.String()),
      }),
    ),
    can: strictObject({
      /** Begin the first plan, or a revision of the active one. */
      draft: Type.Boolean(),
    }),
  }),
})

/** Good example plans, one for each position model: self-employed, employed GP, fixed salary outside the list scheme. */
export const PlanExample = oneOf('self-employed', 'employed-gp', 'fixed-salary')
export type PlanExample = Static<typeof PlanExample>

export const NewPlan = strictObject({
  /** Needed for a revision, refused for the first. */
  reason: nullable(reasonText(1000)),
  /** What the first plan starts from; a revision starts from the active one. */
  example: nullable(PlanExample),
})
export type NewPlan = Static<typeof NewPlan>

export const draftPlan = defineRoute({
  operationId: 'draftPlan',
  summary: 'Begin a plan from nothing or an example, or a revision from the active one',
  tag,
  method: 'POST',
  path: '/trainees/:traineeId/plans',
  access: 'signed-in',
  isIdempotent: true,
  params: TraineeParams,
  body: NewPlan,
  status: 201,
  answer: EducationPlan,
})

export const readPlan = defineRoute({
  operationId: 'readPlan',
  summary: 'One version of a plan, with what differs from what was last agreed',
  tag,
  method: 'GET',
  path: '/plans/:planId',
  access: 'signed-in',
  logsAccess: true,
  params: PlanParams,
  status: 200,
  answer: EducationPlan,
})

export const readPlanPaper = defineRoute({
  operationId: 'readPlanPaper',
  summary: 'The plan as PDF/A, in the language of the municipality',
  tag,
  method: 'GET',
  path: '/plans/:planId/paper',
  access: 'signed-in',
  logsAccess: true,
  params: PlanParams,
  status: 200,
  answer: Type.Unknown(),
  alsoAs: ['application/pdf'],
})

/** Whole sections: what is named takes the place of what was there. */
export const PlanDraftChange = strictObject({
  version: Version,
  reason: Type.Optional(freeText(1000)),
  goals: Type.Optional(PlanContent.properties.goals),
  courses: Type.Optional(PlanContent.properties.courses),
  groupStartsOn: Type.Optional(PlanContent.properties.groupStartsOn),
  assessmentPoints: Type.Optional(PlanContent.properties.assessmentPoints),
  supervisionRemark: Type.Optional(PlanContent.properties.supervisionRemark),
  remarks: Type.Optional(PlanContent.properties.remarks),
})
export type PlanDraftChange = Static<typeof PlanDraftChange>

export const changePlan = defineRoute({
  operationId: 'changePlan',
  summary: 'Save sections of a draft',
  tag,
  method: 'PATCH',
  path: '/plans/:planId',
  access: 'signed-in',
  params: PlanParams,
  body: PlanDraftChange,
  status: 200,
  answer: EducationPlan,
})

const step = <const Id extends string>(operationId: Id, word: string, summary: string) =>
  ({
    operationId,
    summary,
    tag,
    method: 'POST',
    path: `/plans/:planId/${word}`,
    access: 'signed-in',
    params: PlanParams,
    status: 200,
    answer: EducationPlan,
  }) as const

export const proposePlan = defineRoute({
  ...step('proposePlan', 'propose', 'Propose a draft to the doctor and the leader'),
  body: strictObject({ version: Version }),
})

export const agreePlan = defineRoute({
  ...step(
    'agreePlan',
    'agree',
    'Agree to a proposed plan as the doctor, or as leader or deputy; with both it is active',
  ),
  body: strictObject({ version: Version, fingerprint: Type.String({ maxLength: 100 }) }),
})

export const returnPlan = defineRoute({
  ...step('returnPlan', 'return', 'Send a proposed plan back to draft with the reason'),
  body: strictObject({ version: Version, reason: reasonText(1000) }),
})

export const discardPlan = defineRoute({
  ...step('discardPlan', 'discard', 'Discard a draft'),
  body: strictObject({ version: Version }),
})
