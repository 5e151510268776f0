import type { Db } from '@alis/db'
import { failAt } from '../../core/fail.ts'
import { findSupervisorOn, minutesEnteredOn } from './entry-store.ts'

const MINUTES_PER_DAY = 24 * 60

type Held = { traineeId: string; heldOn: string; minutes: number }

/**
 * What must hold of supervision that is entered: it was held, no day has more hours than a day has, and somebody was appointed
 * for it. An entry of a supervisor's is about the days on which it was she.
 * @param bySupervisorIds the supervisors that the one who enters it is; null when the doctor does
 * @returns the supervisor who gave it
 */
export async function checkHeld(
  tx: Db,
  { traineeId, heldOn, minutes }: Held,
  {
    today,
    entryId,
    bySupervisorIds,
  }: { today: string; entryId: string | null; bySupervisorIds: string[] | null },
): Promise<string> {
  if (heldOn > today) failAt('/heldOn', 'HELD_AFTER_TODAY', { day: heldOn })
  const supervisorId = await findSupervisorOn(tx, traineeId, heldOn)
  if (supervisorId === null || (bySupervisorIds !== null && !bySupervisorIds.includes(supervisorId)))
    return failAt('/heldOn', 'NO_SUPERVISOR_ON_DAY', { day: heldOn })
  const others = await minutesEnteredOn(tx, traineeId, heldOn, entryId)
  if (others + minutes > MINUTES_PER_DAY) failAt('/minutes', 'SUPERVISION_DAY_FULL', { day: heldOn })
  return supervisorId
}
