import type { ConfirmationStatus } from '@alis/contract'
import { type Actor, isAt, isHerself, type Verdict, verdict } from '../../core/access.ts'

type Doctor = { traineeId: string; providerId: string }

/** The leader signs, and takes back what was signed; nobody signs for herself (habilitet). */
export const mayIssue = (actor: Actor, { traineeId, providerId }: Doctor): Verdict =>
  verdict(isAt(actor, 'leader', providerId) && !isHerself(actor, traineeId))

/** The doctor, and nobody for her. */
export const mayObject = (actor: Actor, { traineeId }: Doctor): Verdict =>
  verdict(isHerself(actor, traineeId))

/** Nothing of it is signed yet, and it was not given up. */
export const isOpen = (status: ConfirmationStatus): boolean => status === 'prepared' || status === 'objected'
