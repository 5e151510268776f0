import { type Static, Type } from 'typebox'
import { IsoDate, nullable, oneOf, strictObject, Uuid } from './common.ts'
import { CourseKind } from './learning-activity.ts'
import { PlanState } from './plan-state.ts'
import { RequirementCode } from './progress.ts'
import { defineRoute } from './route.ts'
import { TraineeParams } from './trainee.ts'

/** Service time, learning goals, individual supervision, supervision group, courses, education plan. */
export const RequirementFamily = oneOf('time', 'goals', 'supervision', 'group', 'courses', 'plan')
export type RequirementFamily = Static<typeof RequirementFamily>

/** `behind`: later than it should be by now. `not-begun`: nothing is entered, so no day can be worked out. */
export const FamilyStatus = oneOf('met', 'on-way', 'behind', 'not-begun', 'cannot-be-met')
export type FamilyStatus = Static<typeof FamilyStatus>

const state = {
  status: FamilyStatus,
  /** A condition for approval; the others are recommended, or a duty along the way. */
  isRequired: Type.Boolean(),
  /** An estimate; null where it is met, cannot be, or cannot be told. */
  expectedOn: nullable(IsoDate),
}

/** Where a doctor stands with all families of requirements. Estimates, never an approval. */
export const Overview = strictObject({
  traineeId: Uuid,
  asOf: IsoDate,
  isEstimate: Type.Literal(true),
  /** What decides when she can be done; null when every required family is met. */
  binding: nullable(RequirementFamily),
  expectedOn: nullable(IsoDate),
  /** Required and without a day: `expectedOn` does not take them into account. */
  undated: Type.Array(RequirementFamily),
  time: strictObject({ ...state, binding: nullable(RequirementCode) }),
  /** Null in the old scheme, which has no learning goals. */
  goals: nullable(
    strictObject({
      ...state,
      total: Type.Integer(),
      approved: Type.Integer(),
      submitted: Type.Integer(),
      inProgress: Type.Integer(),
      returned: Type.Integer(),
      /** The pace of the estimate. */
      approvedLastYear: Type.Integer(),
      isExample: Type.Boolean(),
    }),
  ),
  supervision: strictObject({
    ...state,
    requiredMinutes: Type.Integer(),
    confirmedMinutes: Type.Integer(),
    deficitMinutes: Type.Integer(),
    requiredInAllMinutes: Type.Integer(),
    confirmedLastYearMinutes: Type.Integer(),
    /** Whether an individual supervisor is appointed today. */
    hasSupervisor: Type.Boolean(),
  }),
  group: strictObject({
    ...state,
    isMember: Type.Boolean(),
    days: Type.Integer(),
    requiredDays: Type.Integer(),
    minutes: Type.Integer(),
    requiredMinutes: Type.Integer(),
    hasDiploma: Type.Boolean(),
  }),
  courses: strictObject({
    ...state,
    done: Type.Array(CourseKind),
    topicCourses: Type.Integer(),
    topicCoursesRecommended: Type.Integer(),
  }),
  plan: strictObject({
    ...state,
    state: PlanState,
    dueOn: nullable(IsoDate),
    /** Whether one is proposed, and waits for the doctor or the leader to agree. */
    isProposed: Type.Boolean(),
  }),
})
export type Overview = Static<typeof Overview>

export const readOverview = defineRoute({
  operationId: 'readOverview',
  summary:
    'Where a doctor stands with time, goals, supervision, group, courses and plan, and which of them decides',
  tag: 'Doctors in training',
  method: 'GET',
  path: '/trainees/:traineeId/overview',
  access: 'signed-in',
  params: TraineeParams,
  status: 200,
  answer: Overview,
})
