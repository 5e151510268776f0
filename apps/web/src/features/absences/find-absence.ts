import type { Absence, Trainee } from '@alis/contract'

/** An absence in a doctor's record; null when there is no such, or none that may be seen. */
export const findAbsence = ({ absences }: Trainee, absenceId: string): Absence | null =>
  absences?.find(({ id }) => id === absenceId) ?? null
