import { type Actor, hasRole, type Verdict, verdict } from '../../core/access.ts'

/** The reports were sent to the Directorate, which alone answers for what is made of them. */
export const mayImportPilotReports = (actor: Actor): Verdict => verdict(hasRole(actor, 'directorate'))

/** Rows of a few doctors in a small municipality point to persons, so the table is for who has the reports. */
export const maySeePilot = (actor: Actor): Verdict => verdict(hasRole(actor, 'directorate'))
