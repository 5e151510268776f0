import type { CourseKind, PlanSections, Scheme } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'

type Goal = { goalId: string; code: string; title: string }

/** What the record has of a doctor that belongs in her plan, and what the plan is held against. */
export type PlanFacts = Required<
  Pick<PlanSections, 'periods' | 'supervisors' | 'groups'> & { leave: NonNullable<PlanSections['leave']> }
> & {
  scheme: Scheme
  part3StartedOn: string
  /** The goals that were asked for, in the catalogue's order; those of older catalogues last. */
  goals: Goal[]
  /** The catalogue in force. */
  catalogue: { goalId: string; code: string }[]
  /** Codes by arena. */
  arenaGoals: Record<string, string[]>
  coursesDone: { kind: CourseKind; title: string; hours: number | null }[]
}

const all = (item: string, order: string, from: string) =>
  `(select coalesce(json_agg(${item} order by ${order}), '[]') from ${from})`

/**
 * All of it in one statement, and so at one moment. Leave is what is agreed beforehand (parental and other leave), of the
 * whole training, as the periods are: with less, a plan would change by days passing alone.
 */
const readFacts: Statement<{ facts: PlanFacts }> = {
  name: 'read-facts-of-plan',
  text: `select json_build_object('scheme', trainee.scheme, 'part3StartedOn', trainee.part3_started_on,
      'periods', ${all(
        `json_build_object('id', period.id, 'category', period.category, 'place', period.place,
          'arena', case when arena.id is not null then json_build_object('id', arena.id, 'name', arena.name) end,
          'positionPercent', position_basis_points / 100.0, 'startsOn', starts_on, 'endsOn', ends_on, 'isPlanned', is_planned)`,
        'starts_on, period.id',
        `service_period period left join learning_arena arena on arena.id = period.arena_id where period.trainee_id = trainee.id`,
      )},
      'leave', ${all(
        `json_build_object('id', absence.id, 'type', type, 'startsOn', starts_on, 'endsOn', ends_on, 'percent', basis_points / 100.0)`,
        'starts_on, absence.id',
        `absence where absence.trainee_id = trainee.id and type in ('parental-leave', 'other-leave')`,
      )},
      'supervisors', ${all(
        `json_build_object('id', appointment.id, 'name', supervisor.name, 'appointedAs', appointed_as, 'startsOn', starts_on, 'endsOn', ends_on)`,
        'starts_on, appointment.id',
        `supervisor_appointment appointment join supervisor on supervisor.id = appointment.supervisor_id where appointment.trainee_id = trainee.id`,
      )},
      'groups', ${all(
        `json_build_object('id', member.id, 'name', supervision_group.name, 'joinedOn', joined_on, 'leftOn', left_on, 'diplomaOn', diploma_on)`,
        'joined_on, member.id',
        `group_member member join supervision_group on supervision_group.id = member.group_id where member.trainee_id = trainee.id`,
      )},
      'goals', ${all(
        `json_build_object('goalId', goal.id, 'code', code, 'title', title)`,
        'goal.catalogue_id is distinct from $2::uuid, position, goal.id',
        'learning_goal goal where goal.id = any ($3::uuid[])',
      )},
      'catalogue', ${all(
        `json_build_object('goalId', goal.id, 'code', code)`,
        'position, goal.id',
        'learning_goal goal where goal.catalogue_id = $2::uuid',
      )},
      'arenaGoals', (select coalesce(json_object_agg(arena_id, codes), '{}')
        from (select arena_id, json_agg(goal_code order by goal_code) as codes from arena_goal
          where arena_id in (select arena_id from service_period period where period.trainee_id = trainee.id) group by arena_id) of_arena),
      'coursesDone', ${all(
        `json_build_object('kind', course_kind, 'title', title, 'hours', course_minutes / 60.0)`,
        'done_on, activity.id',
        `learning_activity activity where activity.trainee_id = trainee.id and kind = 'course' and status <> 'planned'`,
      )}) as facts
    from trainee where trainee.id = $1`,
}

/** The facts of a doctor whose plan was found in the reader's scope. */
export async function getPlanFacts(
  db: Db,
  traineeId: string,
  { catalogueId, goalIds }: { catalogueId: string | null; goalIds: readonly string[] },
): Promise<PlanFacts> {
  const [row] = await run(db, readFacts, [traineeId, catalogueId, goalIds])
  if (!row) throw new Error('A plan has a doctor.')
  return row.facts
}
