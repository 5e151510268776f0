import { failAt } from '../../core/fail.ts'

/**
 * What must hold of an absence by itself. That it overlaps another one, or stands outside all service, is possible: the
 * counting engine never takes more than the whole of a day.
 */
export function checkAbsence({ startsOn, endsOn }: { startsOn: string; endsOn: string }): void {
  if (endsOn < startsOn) failAt('/endsOn', 'ABSENCE_ENDS_BEFORE_START', { startsOn, endsOn })
}
