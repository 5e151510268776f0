import type { DbPool } from '@alis/db'
import { hashPassword } from '../../api/src/features/sign-in/password.ts'

export const PROVIDERS = 400
export const DOCTORS_PER_PROVIDER = 50
export const PERIODS_PER_DOCTOR = 10
/** So many providers have a coordinator who signs in. */
export const COORDINATORS = 100

export const coordinatorPassword = 'a password of the benchmark'
export const coordinatorName = (number: number) => `coordinator-${number}`

/** A municipality is a provider once at most, and Norway has fewer of them than the benchmark needs. */
const addMunicipalities = `
  insert into municipality (code, name, county_code, county_name, administrative_centre, population, language_form)
  select 'X' || number, 'Invented ' || number, '03', 'Oslo', 'Invented', 1000, 'nb'
  from generate_series((select count(*) from municipality) + 1, $1::int) number`

const addProviders = `
  insert into training_provider (municipality_id, registered_on)
  select id, date '2019-03-01' + (id * 7 % 400) from municipality order by id limit $1`

const addDoctors = `
  insert into trainee (provider_id, hpr_number, given_name, family_name, scheme, part1_completed_on, part3_started_on, status)
  select provider.id, (1000000 + number)::text,
    (array['Anne','Bjørn','Cecilie','Dag','Eli','Frode','Guro','Håkon','Ida','Jonas','Kari','Lars','Mona'])[1 + number % 13],
    (array['Aas','Berg','Dahl','Eide','Fjell','Haug','Lien','Moen','Nes','Rud','Sæther','Vik','Ødegård'])[1 + number / 13 % 13]
      || 'testsen' || number % 97,
    case when number % 20 = 0 then 'old' else 'new-2019' end,
    case when number % 17 > 0 then started_on - 90 end, started_on,
    case number % 10 when 0 then 'completed' when 1 then 'on-leave' else 'in-training' end
  from (select id, row_number() over (order by municipality_id) - 1 as place from training_provider) provider
  cross join generate_series(0, $2::int - 1) seat
  cross join lateral (select (provider.place * $2 + seat)::int as number) as numbered
  cross join lateral (select $1::date - 400 - number * 13 % 2200 as started_on) as started`

/** Ten stretches from the first day to today, every ninth after a gap, every seventh into the next; the last one is open for most. */
const addPeriods = `
  insert into service_period (trainee_id, provider_id, category, place, municipality_id, position_basis_points, starts_on, ends_on)
  select trainee.id, trainee.provider_id,
    case when scheme = 'old' and turn = 3 then 'research'
      else (array['open-practice','open-practice','other-gp','open-practice','institution'])[1 + (number + turn) % 5] end,
    'Place ' || (number + turn) % 50, provider.municipality_id,
    (array[10000,8000,10000,5000,6050,4000,7500])[1 + (number * 3 + turn) % 7],
    part3_started_on + turn * days + case when (number + turn) % 9 = 0 then 20 else 0 end,
    case when turn < $2 - 1 or status = 'completed'
      then part3_started_on + (turn + 1) * days - 1 + case when (number + turn) % 7 = 0 then 15 else 0 end end
  from trainee
  join training_provider provider on provider.id = trainee.provider_id
  cross join generate_series(0, $2::int - 1) turn
  cross join lateral (select hpr_number::int - 1000000 as number, ($1::date - part3_started_on) / $2 as days) as numbers`

/** Four absences for each doctor, of all classes, some of them over the tenth that costs nothing. */
const addAbsences = `
  insert into absence (trainee_id, type, starts_on, ends_on, basis_points)
  select trainee.id, (array['sickness','parental-leave','course','holiday','other-leave'])[1 + (number + turn) % 5],
    first_day, first_day + 5 + (number * 7 + turn * 31) % 120, (array[10000,5000,10000,3333])[1 + (number + turn) % 4]
  from trainee
  cross join generate_series(0, 3) turn
  cross join lateral (select hpr_number::int - 1000000 as number) as numbers
  cross join lateral (select part3_started_on + 30 + turn * ($1::date - part3_started_on) / 5 as first_day) as days`

/** So many doctors of each provider with a coordinator have goals and supervision too. */
export const FOLLOWED_DOCTORS = 10
const GOALS = 110
const SUPERVISIONS = 200

const followed = `followed as materialized (
    select trainee.id, number from (
      select trainee.*, row_number() over (partition by provider_id order by hpr_number) as seat, hpr_number::int - 1000000 as number
      from trainee join (select id, row_number() over (order by municipality_id) as place from training_provider) provider
        on provider.id = provider_id and provider.place <= $1::int) trainee
    where seat <= $2::int)`

const addCatalogue = `
  with catalogue as (
    insert into goal_catalogue (name, source, valid_from) values ('Invented', 'Benchmark', current_date) returning id
  )
  insert into learning_goal (catalogue_id, code, title, family, group_name, position)
  select catalogue.id, 'ALM ' || lpad(number::text, 3, '0'), 'Goal ' || number, case when number % 4 = 0 then 'FKM' else 'ALM' end,
    'Group ' || number % 9, number
  from catalogue cross join generate_series(1, $1::int) number`

const addGoals = `
  with ${followed}
  insert into trainee_goal (trainee_id, goal_id, status, round, submitted_at, decided_at)
  select followed.id, goal.id, status, 1, now(), case when status = 'approved' then now() - (goal.position * 11) * interval '1 day' end
  from followed cross join (select goal.* from learning_goal goal join goal_catalogue catalogue on catalogue.id = catalogue_id
    where catalogue.name = 'Invented') goal
  cross join lateral (select (array['approved','approved','submitted','in-progress'])[1 + (number + goal.position) % 4] as status) as statuses`

const addSupervisors = `
  with ${followed}, supervisor as (
    insert into supervisor (provider_id, name, is_individual, is_clinical, specialist_since)
    select provider_id, 'Supervisor', true, true, date '2010-01-01'
    from (select distinct provider_id from trainee join followed on followed.id = trainee.id) provider
    returning id, provider_id
  )
  insert into supervisor_appointment (trainee_id, supervisor_id, appointed_as, starts_on)
  select trainee.id, supervisor.id, 'individual', trainee.part3_started_on
  from followed join trainee on trainee.id = followed.id join supervisor on supervisor.provider_id = trainee.provider_id`

const addSupervisions = `
  with ${followed}
  insert into supervision_entry (trainee_id, supervisor_id, held_on, minutes, topic, entered_by, entered_as, status, decided_at)
  select followed.id, appointment.supervisor_id, appointment.starts_on + turn * 7, 60 + (turn * 30) % 180, 'learning-goals',
    (select id from account limit 1), 'trainee', case when turn % 10 = 0 then 'entered' else 'confirmed' end,
    case when turn % 10 > 0 then now() end
  from followed join supervisor_appointment appointment on appointment.trainee_id = followed.id
  cross join generate_series(1, $3::int) turn`

const addCoordinators = `
  with coordinator as (
    insert into account (username, password_hash, name)
    select 'coordinator-' || number, $2, 'Coordinator ' || number from generate_series(1, $1::int) number
    returning id, username
  )
  insert into role_grant (account_id, role, provider_id)
  select coordinator.id, 'coordinator', provider.id
  from coordinator
  join (select id, row_number() over (order by municipality_id) as place from training_provider) provider
    on coordinator.username = 'coordinator-' || provider.place`

/** Fills a database that has the schema and the register with invented doctors; the same ones every time, up to `today`. */
export async function fill(db: DbPool, today: string): Promise<void> {
  const { $client: pool } = db
  await pool.query(addMunicipalities, [PROVIDERS])
  await pool.query(addProviders, [PROVIDERS])
  await pool.query(addDoctors, [today, DOCTORS_PER_PROVIDER])
  await pool.query(addPeriods, [today, PERIODS_PER_DOCTOR])
  await pool.query(addAbsences, [today])
  await pool.query(addCoordinators, [COORDINATORS, await hashPassword(coordinatorPassword)])
  const whom = [COORDINATORS, FOLLOWED_DOCTORS]
  await pool.query(addCatalogue, [GOALS])
  await pool.query(addGoals, whom)
  await pool.query(addSupervisors, whom)
  await pool.query(addSupervisions, [...whom, SUPERVISIONS])
  await pool.query('vacuum analyze')
}

export type Place = { providerId: string; municipalityId: number; traineeIds: string[] }

/** The providers of the coordinators, in their order, with their doctors. */
export async function readPlaces(db: DbPool): Promise<Place[]> {
  const { rows } = await db.$client.query<Place>(
    `select provider.id as "providerId", municipality_id as "municipalityId",
       (select json_agg(id order by hpr_number) from trainee where provider_id = provider.id) as "traineeIds"
     from training_provider provider order by municipality_id limit $1`,
    [COORDINATORS],
  )
  return rows
}
