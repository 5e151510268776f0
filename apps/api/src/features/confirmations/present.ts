import type { Confirmation, ConfirmationContent } from '@alis/contract'
import type { Db } from '@alis/db'
import type { Actor } from '../../core/access.ts'
import { mayPrepareConfirmation } from '../trainees/index.ts'
import { type CountedConfirmation, countConfirmation } from './count-confirmation.ts'
import { findContradictions } from './find-contradictions.ts'
import { isOpen, mayIssue, mayObject } from './policy.ts'
import type { ConfirmationRecord, IssuedRecord } from './store.ts'

/** What was signed, as it was signed. */
export const contentOf = ({ content }: Pick<IssuedRecord, 'content'>): ConfirmationContent =>
  JSON.parse(content)

function presentIssued({ code, at, by, fingerprint, keyId, signature }: IssuedRecord) {
  return { code, at, by, fingerprint, keyId, signature }
}

function canOf(record: ConfirmationRecord, actor: Actor): Confirmation['can'] {
  const { status } = record
  const isPreparer = mayPrepareConfirmation(actor, record) === 'allowed'
  const isLeader = mayIssue(actor, record) === 'allowed'
  return {
    change: isPreparer && isOpen(status),
    discard: isPreparer && isOpen(status),
    object: mayObject(actor, record) === 'allowed' && status === 'prepared',
    issue: isLeader && status === 'prepared',
    withdraw: isLeader && status === 'issued',
    replace: isPreparer && status === 'issued',
  }
}

/** A confirmation with what its service counts now and what the reader may do with it. */
export function presentConfirmation(
  record: ConfirmationRecord,
  { content, ledgerVersion }: CountedConfirmation,
  actor: Actor,
): Confirmation {
  const { id, traineeId, givenName, familyName, providerId, providerName, issued } = record
  const frozen = issued === null ? null : contentOf(issued)
  return {
    id,
    trainee: { id: traineeId, givenName, familyName },
    provider: { id: providerId, name: providerName },
    status: record.status,
    content: frozen ?? content,
    preparedBy: record.preparedBy,
    preparedAt: record.preparedAt,
    objection: record.objection,
    issued: issued === null ? null : presentIssued(issued),
    withdrawal: record.withdrawal,
    replaces: record.replaces,
    replacedBy: record.replacedBy,
    contradictions: frozen === null ? [] : findContradictions(frozen, content),
    version: record.version,
    ledgerVersion,
    can: canOf(record, actor),
  }
}

/** The same for a confirmation whose service has not been counted yet. */
export const countAndPresent = async (
  db: Db,
  actor: Actor,
  record: ConfirmationRecord,
): Promise<Confirmation> => presentConfirmation(record, await countConfirmation(db, actor, record), actor)
