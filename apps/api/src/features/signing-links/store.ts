import type {
  NewSigningLink,
  OutsideSubject,
  SigningLink,
  SigningLinkKind,
  SigningLinkQuery,
} from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import { fail } from '../../core/fail.ts'
import { offsetOf } from '../../core/paging.ts'

/** What a link of each kind is about, while it waits to be signed; nothing where it waits no longer. */
const subjects: Record<SigningLinkKind, string> = {
  activity: `select activity.id, activity.trainee_id, activity.title as line from learning_activity activity where activity.status = 'sent'`,
  'goal-advice': `select trainee_goal.id, trainee_goal.trainee_id, goal.code || ' ' || goal.title as line
    from trainee_goal join learning_goal goal on goal.id = trainee_goal.goal_id where trainee_goal.status = 'submitted'`,
  'supervision-entry': `select entry.id, entry.trainee_id, entry.held_on::text as line
    from supervision_entry entry where entry.status = 'entered' and entry.entered_as = 'trainee'`,
}

type Subject = { traineeId: string; providerId: string }

const findSubjectBy: Record<SigningLinkKind, Statement<Subject>> = {
  activity: subjectStatement('activity'),
  'goal-advice': subjectStatement('goal-advice'),
  'supervision-entry': subjectStatement('supervision-entry'),
}

function subjectStatement(kind: SigningLinkKind): Statement<Subject> {
  return {
    name: `signing-subject-${kind}`,
    text: `select trainee.id as "traineeId", trainee.provider_id as "providerId"
      from (${subjects[kind]}) subject join trainee on trainee.id = subject.trainee_id
      where subject.id = $1 and (trainee.provider_id = any ($2::uuid[]))`,
  }
}

/**
 * Whose the thing is that waits for a signature, among the doctors of some providers.
 * @throws Failure NOT_FOUND, also when it waits no longer
 */
export async function getSubject(
  db: Db,
  providerIds: readonly string[],
  { kind, subjectId }: Pick<NewSigningLink, 'kind' | 'subjectId'>,
): Promise<Subject> {
  const [row] = await run(db, findSubjectBy[kind], [subjectId, providerIds])
  return row ?? fail('NOT_FOUND')
}

const state = `case when link.used_at is not null then 'used' when link.revoked_at is not null then 'revoked'
    when link.expires_at <= now() then 'expired' else 'open' end`

const line = `case link.kind
    when 'activity' then (select title from learning_activity where id = link.subject_id)
    when 'goal-advice' then (select goal.code || ' ' || goal.title from trainee_goal join learning_goal goal on goal.id = trainee_goal.goal_id
      where trainee_goal.id = link.subject_id)
    else (select held_on::text from supervision_entry where id = link.subject_id) end`

const asJson = `json_build_object('id', link.id, 'trainee', json_build_object('id', trainee.id, 'givenName', trainee.given_name,
      'familyName', trainee.family_name), 'kind', link.kind, 'subjectId', link.subject_id, 'subject', coalesce(${line}, ''),
      'signerName', link.signer_name, 'signerTitle', link.signer_title, 'state', ${state}, 'createdAt', link.created_at,
      'createdBy', (select name from account where account.id = link.created_by), 'expiresAt', link.expires_at,
      'remindedAt', link.reminded_at, 'usedAt', link.used_at, 'version', link.version)`

const from = `signing_link link join trainee on trainee.id = link.trainee_id where trainee.provider_id = any ($1::uuid[])`

const list: Statement<{ total: number; links: SigningLink[] }> = {
  name: 'list-signing-links',
  text: `with found as materialized (
      select link.id from ${from} and ($2::text is null or ${state} = $2) and ($3::uuid is null or link.subject_id = $3)
    ), page as (select id from found order by id desc limit $4 offset $5)
    select (select count(*) from found) as total,
      (select coalesce(json_agg(${asJson} order by link.id desc), '[]')
        from page join signing_link link on link.id = page.id join trainee on trainee.id = link.trainee_id) as links`,
}

/** Links of the doctors of some providers, the newest first. */
export async function listLinks(
  db: Db,
  providerIds: readonly string[],
  { state: wanted, subject, page, pageSize }: SigningLinkQuery,
): Promise<{ total: number; links: SigningLink[] }> {
  const [row] = await run(db, list, [
    providerIds,
    wanted ?? null,
    subject ?? null,
    pageSize,
    offsetOf({ page, pageSize }),
  ])
  return row ?? { total: 0, links: [] }
}

const selectOne = `select ${asJson} as link, trainee.provider_id as "providerId" from ${from} and link.id = $2`

const open: Statement<{ link: SigningLink; providerId: string }> = {
  name: 'open-signing-link-row',
  text: `${selectOne} for update of link`,
}

/**
 * One link of the doctors of some providers; until the transaction ends nobody else changes it.
 * @throws Failure NOT_FOUND
 */
export async function openLink(
  tx: Db,
  providerIds: readonly string[],
  linkId: string,
): Promise<{ link: SigningLink; providerId: string }> {
  const [row] = await run(tx, open, [providerIds, linkId])
  return row ?? fail('NOT_FOUND')
}

type NewLink = NewSigningLink & { traineeId: string; tokenHash: string; createdBy: string }

/** An earlier link for the same thing is worthless from now on: one secret at a time. */
const revokeEarlier: Statement<{ id: string }> = {
  name: 'revoke-earlier-signing-links',
  text: `update signing_link set revoked_at = now(), version = version + 1, updated_at = now()
    where subject_id = $1 and used_at is null and revoked_at is null returning id`,
}

const insert: Statement<{ id: string }> = {
  name: 'insert-signing-link',
  text: `insert into signing_link (trainee_id, kind, subject_id, signer_name, signer_title, token_hash, created_by, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) returning id`,
}

export async function insertLink(tx: Db, link: NewLink): Promise<string> {
  await run(tx, revokeEarlier, [link.subjectId])
  const [row] = await run(tx, insert, [
    link.traineeId,
    link.kind,
    link.subjectId,
    link.signerName,
    link.signerTitle,
    link.tokenHash,
    link.createdBy,
    link.validDays,
  ])
  if (!row) throw new Error('The link was not stored.')
  return row.id
}

const renew: Statement<{ id: string }> = {
  name: 'renew-signing-link',
  text: `update signing_link set token_hash = $2, expires_at = now() + make_interval(days => $3), reminded_at = now(),
      version = version + 1, updated_at = now() where id = $1 returning id`,
}

export async function renewLink(tx: Db, linkId: string, tokenHash: string, validDays: number): Promise<void> {
  await run(tx, renew, [linkId, tokenHash, validDays])
}

const end: Record<'revoked' | 'used', Statement<{ id: string }>> = {
  revoked: endStatement('revoked'),
  used: endStatement('used'),
}

function endStatement(as: 'revoked' | 'used'): Statement<{ id: string }> {
  return {
    name: `signing-link-${as}`,
    text: `update signing_link set ${as}_at = now(), version = version + 1, updated_at = now() where id = $1 returning id`,
  }
}

/** A link that was used or taken back opens nothing any more. */
export async function endLink(tx: Db, linkId: string, as: 'revoked' | 'used'): Promise<void> {
  await run(tx, end[as], [linkId])
}

/** What a working link is about. */
export type OutsideLink = {
  linkId: string
  traineeId: string
  providerId: string
  goalId: string | null
  subjectId: string
  subject: OutsideSubject
}

const findByToken: Statement<OutsideLink> = {
  name: 'find-signing-link',
  text: `select link.id as "linkId", trainee.id as "traineeId", trainee.provider_id as "providerId", trainee_goal.goal_id as "goalId",
      link.subject_id as "subjectId",
      json_build_object('kind', link.kind, 'doctor', trainee.given_name || ' ' || trainee.family_name, 'provider', municipality.name,
        'signerName', link.signer_name, 'signerTitle', link.signer_title, 'expiresAt', link.expires_at,
        'title', coalesce(activity.title, goal.code || ' ' || goal.title),
        'description', coalesce(activity.description, goal.description, entry.agreed_points),
        'activityKind', activity.kind, 'day', coalesce(activity.done_on, entry.held_on), 'minutes', entry.minutes, 'topic', entry.topic,
        'version', coalesce(activity.version, trainee_goal.version, entry.version),
        'lines', case link.kind
          when 'activity' then (select coalesce(json_agg(served.code || ' ' || served.title order by served.position), '[]')
            from activity_goal join learning_goal served on served.id = activity_goal.goal_id where activity_goal.activity_id = activity.id)
          when 'goal-advice' then (select coalesce(json_agg(done.title order by done.id), '[]')
            from activity_goal join learning_activity done on done.id = activity_goal.activity_id
            where activity_goal.goal_id = trainee_goal.goal_id and done.trainee_id = trainee.id and done.status = 'signed')
          else '[]' end) as subject
    from signing_link link
    join trainee on trainee.id = link.trainee_id
    join training_provider provider on provider.id = trainee.provider_id
    join municipality on municipality.id = provider.municipality_id
    left join learning_activity activity on link.kind = 'activity' and activity.id = link.subject_id and activity.status = 'sent'
    left join trainee_goal on link.kind = 'goal-advice' and trainee_goal.id = link.subject_id and trainee_goal.status = 'submitted'
    left join learning_goal goal on goal.id = trainee_goal.goal_id
    left join supervision_entry entry on link.kind = 'supervision-entry' and entry.id = link.subject_id and entry.status = 'entered'
    where link.token_hash = $1 and link.used_at is null and link.revoked_at is null and link.expires_at > now()
      and num_nonnulls(activity.id, trainee_goal.id, entry.id) = 1
    for update of link`,
}

/**
 * What a secret opens: a link that works, for a thing that still waits. Two uses at once follow each other.
 * @throws Failure LINK_NOT_VALID, the same whatever the reason
 */
export async function openByToken(tx: Db, tokenHash: string): Promise<OutsideLink> {
  const [row] = await run(tx, findByToken, [tokenHash])
  return row ?? fail('LINK_NOT_VALID')
}
