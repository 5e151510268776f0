import type { Role } from '@alis/contract'

/** The password of every demonstration account. They exist only where ALIS_DEMO is `full` or `accounts`. */
export const demonstrationPassword = 'alis-demo'

type DemonstrationAccount = {
  username: string
  name: string
  role: Role
  /** The municipality acted for, where the role has one. */
  place: string | null
}

/** One account for each role, a clinical supervisor too, and a second coordinator in another municipality. All persons are invented. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { username: 'koordinator', name: 'Kari Nordlie', role: 'coordinator', place: 'Lillehammer' },
  { username: 'leder', name: 'Torstein Haugen', role: 'leader', place: 'Lillehammer' },
  { username: 'lege', name: 'Ingrid Sæther', role: 'trainee', place: 'Lillehammer' },
  { username: 'veileder', name: 'Bjørn Aasen', role: 'supervisor', place: 'Lillehammer' },
  { username: 'supervisor', name: 'Hanne Lien', role: 'supervisor', place: 'Lillehammer' },
  { username: 'direktorat', name: 'Maja Lindqvist', role: 'directorate', place: null },
  { username: 'admin', name: 'Anders Vik', role: 'admin', place: null },
  { username: 'koordinator2', name: 'Áile Ŋavdna Šuorra', role: 'coordinator', place: 'Bodø' },
]
