import type { CourseKind } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'

export type DoneCourse = { kind: CourseKind; minutes: number | null }

const select: Statement<DoneCourse> = {
  name: 'list-done-courses',
  text: `select course_kind as kind, course_minutes as minutes
    from learning_activity activity join trainee on trainee.id = activity.trainee_id
    where activity.trainee_id = $3 and activity.kind = 'course' and activity.status <> 'planned'
      and (trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))`,
}

/** The courses that a doctor in the scope has done; whether they are signed yet plays no part. */
export const listDoneCourses = (db: Db, scope: Scope, traineeId: string): Promise<DoneCourse[]> =>
  run(db, select, [scope.providerIds, scope.traineeIds, traineeId])
