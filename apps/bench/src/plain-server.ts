// The floor: the same statements by plain `pg`, without sign-in, scope from a session, validation, audit and idempotency.
import type { NewServicePeriod, traineeSortKeys } from '@alis/contract'
import { connect, run } from '@alis/db'
import { assess, regulationOf } from '@alis/domain'
import fastify from 'fastify'
import { type Actor, scopeOf } from '../../api/src/core/access.ts'
import { todayInNorway } from '../../api/src/core/clock.ts'
import { presentAmount, presentProgress } from '../../api/src/features/progress/present.ts'
import { readFacts } from '../../api/src/features/progress/store.ts'
import { presentPeriod } from '../../api/src/features/service-periods/present.ts'
import type { PeriodRow } from '../../api/src/features/service-periods/store.ts'
import { listRoster } from '../../api/src/features/trainees/roster-store.ts'

const { DATABASE_URL, PORT } = process.env
if (DATABASE_URL === undefined) throw new Error('DATABASE_URL must name the database of the benchmark.')

const db = connect(DATABASE_URL)
const app = fastify()

/** The same limit in the statement, from what the address says instead of from a session. */
const scopeFor = (providerId: string) => {
  const grants: Actor['grants'] = [{ role: 'coordinator', providerId, providerName: '' }]
  return scopeOf({ grants } as Actor)
}

type ByProvider = { Headers: { 'x-provider': string } }
type ByDoctor = ByProvider & { Params: { traineeId: string } }

app.get<ByDoctor>('/api/trainees/:traineeId/progress', async ({ params, headers }) => {
  const [ledger] = await readFacts(db, scopeFor(headers['x-provider']), [params.traineeId])
  if (ledger === undefined) throw new Error('There is no such doctor.')
  const { facts } = ledger
  return presentProgress(
    params.traineeId,
    assess(facts, regulationOf(facts.scheme), { asOf: todayInNorway() }),
    'whole',
  )
})

app.get<ByDoctor>('/rows/trainees/:traineeId/progress', ({ params, headers }) =>
  readFacts(db, scopeFor(headers['x-provider']), [params.traineeId]),
)

/** Everything that an overview is counted from, made to JSON by the database and passed on as it is. */
const overviewJson = {
  name: 'plain-overview',
  text: `select json_build_object('trainee', row_to_json(trainee.*),
      'periods', (select json_agg(row_to_json(period.*)) from service_period period where period.trainee_id = trainee.id),
      'absences', (select json_agg(row_to_json(absence.*)) from absence where absence.trainee_id = trainee.id),
      'goals', (select json_agg(json_build_object('code', goal.code, 'title', goal.title, 'status', own.status, 'decidedAt', own.decided_at) order by goal.position)
        from trainee_goal own join learning_goal goal on goal.id = own.goal_id where own.trainee_id = trainee.id),
      'supervisions', (select json_agg(json_build_object('heldOn', held_on, 'minutes', minutes, 'status', entry.status) order by held_on, entry.id)
        from supervision_entry entry where entry.trainee_id = trainee.id),
      'courses', (select json_agg(row_to_json(activity.*)) from learning_activity activity where activity.trainee_id = trainee.id and kind = 'course'),
      'groups', (select json_agg(row_to_json(member.*)) from group_member member where member.trainee_id = trainee.id),
      'plan', (select agreed_at from education_plan plan where plan.trainee_id = trainee.id and plan.status = 'active'))::text as body
    from trainee where trainee.id = $1 and provider_id = $2`,
}

app.get<ByDoctor>('/api/trainees/:traineeId/overview', async ({ params, headers }, reply) => {
  const [row] = await run<{ body: string }>(db, overviewJson, [params.traineeId, headers['x-provider']])
  if (row === undefined) throw new Error('There is no such doctor.')
  reply.type('application/json')
  return row.body
})

type RosterRequest = ByProvider & { Querystring: { sort: (typeof traineeSortKeys)[number] } }

app.get<RosterRequest>('/api/trainees', async ({ query, headers }) => {
  const asked = { sort: query.sort, page: 1, pageSize: 50 }
  const { rows, total } = await listRoster(db, scopeFor(headers['x-provider']), asked, todayInNorway())
  const items = rows.map(({ countedUnits, requiredUnits, ...row }) => ({
    ...row,
    counted: presentAmount(countedUnits, 'counted'),
    required: presentAmount(requiredUnits, 'counted'),
  }))
  return { items, page: asked.page, pageSize: asked.pageSize, total }
})

const insertPeriod = {
  name: 'plain-insert',
  text: `with period as (
      insert into service_period (trainee_id, provider_id, category, place, municipality_id, position_basis_points, starts_on, ends_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8) returning *
    ) select period.id, period.category, period.place, period.municipality_id as "municipalityId", municipality.name as "municipalityName",
      period.position_basis_points as "positionBasisPoints", period.starts_on as "startsOn", period.ends_on as "endsOn", period.is_planned as "isPlanned",
      provider.registered_on as "providerRegisteredOn", period.version
    from period join training_provider provider on provider.id = period.provider_id left join municipality on municipality.id = period.municipality_id`,
}

app.post<ByDoctor & { Body: NewServicePeriod }>(
  '/api/trainees/:traineeId/service-periods',
  async ({ params, headers, body }, reply) => {
    const { category, place, municipalityId, positionPercent, startsOn, endsOn } = body
    const [row] = await run<PeriodRow>(db, insertPeriod, [
      params.traineeId,
      headers['x-provider'],
      category,
      place,
      municipalityId,
      positionPercent * 100,
      startsOn,
      endsOn,
    ])
    if (row === undefined) throw new Error('The period was not stored.')
    reply.status(201)
    return presentPeriod(row)
  },
)

/** A text of a size, as JSON: what the process can answer at all. */
const fixedAnswers = new Map<string, { text: string }>()
app.route<{ Params: { bytes: string } }>({
  method: ['GET', 'POST'],
  url: '/fixed/:bytes',
  handler: async ({ params }) => {
    const known = fixedAnswers.get(params.bytes)
    const answer = known ?? { text: 'x'.repeat(Math.max(0, Number(params.bytes) - '{"text":""}'.length)) }
    if (known === undefined) fixedAnswers.set(params.bytes, answer)
    return answer
  },
})

app.get('/api/health', async () => ({ status: 'ok' }))

process.on('SIGTERM', () => void app.close().then(() => db.$client.end()))
await app.listen({ host: '127.0.0.1', port: Number(PORT) })
