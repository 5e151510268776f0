import { type Actor, hasRole, type Verdict, verdict } from '../../core/access.ts'

/** Administrators decide who can sign in and for what; they see no doctor's record. */
export const mayManageAccounts = (actor: Actor): Verdict => verdict(hasRole(actor, 'admin'))
