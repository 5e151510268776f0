import { type Static, Type } from 'typebox'
import {
  freeText,
  Instant,
  IsoDate,
  nullable,
  oneOf,
  reasonText,
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { ActivityStatus } from './learning-activity.ts'
import { GoalCatalogue, GoalFamily, LearningGoal } from './learning-goal.ts'
import { defineRoute } from './route.ts'
import { TraineeParams } from './trainee.ts'

/** not-started → in-progress → submitted → approved, returned or rejected; submitted → in-progress by recall. */
export const GoalStatus = oneOf('not-started', 'in-progress', 'submitted', 'approved', 'returned', 'rejected')
export type GoalStatus = Static<typeof GoalStatus>

/** Advice that the leader must have before she can approve (G1): of the supervisor, and of at least one clinical supervisor. */
export const GoalLack = oneOf('individual-advice', 'clinical-advice')
export type GoalLack = Static<typeof GoalLack>

/** Advice to the leader (G1), by the individual supervisor (veileder) or a clinical supervisor (supervisør). */
export const GoalAdvice = strictObject({
  id: Uuid,
  givenAs: oneOf('individual', 'clinical'),
  name: Type.String(),
  isRecommended: Type.Boolean(),
  comment: nullable(Type.String()),
  givenAt: Instant,
})
export type GoalAdvice = Static<typeof GoalAdvice>

/** What the national portal says, with where and when it was read. */
export const GoalMirror = strictObject({
  status: GoalStatus,
  statusOn: IsoDate,
  source: Type.String(),
  importedAt: Instant,
})
export type GoalMirror = Static<typeof GoalMirror>

/** A goal of an earlier catalogue that this one takes the place of, and how far the doctor came with it. */
export const GoalPredecessor = strictObject({ code: Type.String(), title: Type.String(), status: GoalStatus })
export type GoalPredecessor = Static<typeof GoalPredecessor>

/** A goal in a doctor's list. */
export const TraineeGoalRow = strictObject({
  goalId: Uuid,
  code: Type.String(),
  title: Type.String(),
  family: GoalFamily,
  group: Type.String(),
  /** By this system; where it has no word of its own, by the goals that this one replaced. */
  status: GoalStatus,
  isBySuccession: Type.Boolean(),
  activities: Type.Integer(),
  signedActivities: Type.Integer(),
  /** What a submitted goal waits for before the leader can approve; empty for all others. */
  lacking: Type.Array(GoalLack),
  mirror: nullable(GoalMirror),
  submittedAt: nullable(Instant),
  decidedAt: nullable(Instant),
  /** Null = not begun. */
  version: nullable(Version),
})
export type TraineeGoalRow = Static<typeof TraineeGoalRow>

/** A goal of a doctor with all that is known of it. */
export const TraineeGoal = strictObject({
  traineeId: Uuid,
  /** The doctor's own goal, by which others name it; null = not begun. */
  traineeGoalId: nullable(Uuid),
  goal: LearningGoal,
  status: GoalStatus,
  predecessors: Type.Array(GoalPredecessor),
  mirror: nullable(GoalMirror),
  activities: Type.Array(
    strictObject({
      id: Uuid,
      title: Type.String(),
      status: ActivityStatus,
      doneOn: nullable(IsoDate),
      signerName: nullable(Type.String()),
      files: Type.Integer(),
    }),
  ),
  /** Of this round. */
  advice: Type.Array(GoalAdvice),
  /** What is lacking before the leader can approve. */
  lacking: Type.Array(GoalLack),
  submittedAt: nullable(Instant),
  decidedAt: nullable(Instant),
  decidedBy: nullable(Type.String()),
  isDecidedByDeputy: Type.Boolean(),
  comment: nullable(Type.String()),
  /** Null = not begun; the first change of a goal names no version. */
  version: nullable(Version),
  can: strictObject({
    begin: Type.Boolean(),
    submit: Type.Boolean(),
    recall: Type.Boolean(),
    /** Null = the reader gives no advice on it, or recommends it already. Who advised against it may recommend it after all. */
    adviseAs: nullable(oneOf('individual', 'clinical')),
    approve: Type.Boolean(),
    return: Type.Boolean(),
    reject: Type.Boolean(),
  }),
})
export type TraineeGoal = Static<typeof TraineeGoal>

const GoalParams = strictObject({ traineeId: Uuid, goalId: Uuid })
const tag = 'Learning goals'

export const listTraineeGoals = defineRoute({
  operationId: 'listTraineeGoals',
  summary: 'All goals of the catalogue in force and how far a doctor is with each, in the catalogue’s order',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/goals',
  access: 'signed-in',
  params: TraineeParams,
  status: 200,
  answer: strictObject({
    catalogue: nullable(GoalCatalogue),
    goals: Type.Array(TraineeGoalRow),
    /** Reached in an earlier catalogue, and nothing in this one takes their place. */
    withoutSuccessor: Type.Array(GoalPredecessor),
  }),
})

export const readTraineeGoal = defineRoute({
  operationId: 'readTraineeGoal',
  summary: 'One goal of a doctor with evidence, advice and decision',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/goals/:goalId',
  access: 'signed-in',
  logsAccess: true,
  params: GoalParams,
  status: 200,
  answer: TraineeGoal,
})

const change = <const Id extends string>(operationId: Id, step: string, summary: string) =>
  ({
    operationId,
    summary,
    tag,
    method: 'POST',
    path: `/trainees/:traineeId/goals/:goalId/${step}`,
    access: 'signed-in',
    params: GoalParams,
    status: 200,
    answer: TraineeGoal,
  }) as const

/** Null where the goal is not begun. */
const GoalVersion = nullable(Version)

export const submitGoal = defineRoute({
  ...change('submitGoal', 'submit', 'Mark a goal as reached and send it for advice and approval'),
  body: strictObject({ version: GoalVersion }),
})

export const recallGoal = defineRoute({
  ...change('recallGoal', 'recall', 'Take back a goal that was sent and is not decided'),
  body: strictObject({ version: Version }),
})

export const adviseGoal = defineRoute({
  ...change('adviseGoal', 'advice', 'Advise the leader on a goal, as the doctor’s supervisor'),
  isIdempotent: true,
  body: strictObject({
    version: Version,
    isRecommended: Type.Boolean(),
    comment: Type.Optional(nullable(freeText(1000))),
  }),
})

export const approveGoal = defineRoute({
  ...change('approveGoal', 'approve', 'Approve a goal as leader or deputy, when the advice is there'),
  body: strictObject({ version: Version, comment: Type.Optional(nullable(freeText(1000))) }),
})

export const returnGoal = defineRoute({
  ...change('returnGoal', 'return', 'Return a goal with what is lacking'),
  body: strictObject({ version: Version, comment: reasonText(1000) }),
})

export const rejectGoal = defineRoute({
  ...change('rejectGoal', 'reject', 'Reject a goal with the reason'),
  body: strictObject({ version: Version, comment: reasonText(1000) }),
})
