import type { Grant, Me, Role } from '@alis/contract'
import type { Texts } from '@alis/texts'
import type { LinkProps } from '@tanstack/react-router'

/** A tab under the header: a role's way to one of its pages. */
export type Section = { to: NonNullable<LinkProps['to']>; label: keyof Texts['frame']['tabs'] }

/** The tabs of each role, the first one being where the role begins. Only pages that exist stand here. */
const sectionsByRole: Record<Role, readonly Section[]> = {
  trainee: [
    { to: '/oversikt', label: 'overview' },
    { to: '/plan', label: 'plan' },
    { to: '/tjeneste', label: 'service' },
    { to: '/laeringsmal', label: 'goals' },
    { to: '/veiledning', label: 'supervision' },
    { to: '/endringer', label: 'changeRequests' },
    { to: '/bekreftelser', label: 'confirmations' },
  ],
  coordinator: [
    { to: '/leger', label: 'trainees' },
    { to: '/planer', label: 'plans' },
    { to: '/veiledere', label: 'supervisors' },
    { to: '/grupper', label: 'supervisionGroups' },
    { to: '/arenaer', label: 'learningArenas' },
    { to: '/roller', label: 'providerRoles' },
    { to: '/signeringslenker', label: 'signingLinks' },
    { to: '/endringer', label: 'changeRequests' },
    { to: '/bekreftelser', label: 'confirmations' },
  ],
  leader: [
    { to: '/venter', label: 'inbox' },
    { to: '/leger', label: 'trainees' },
    { to: '/planer', label: 'plans' },
    { to: '/veiledere', label: 'supervisors' },
    { to: '/endringer', label: 'changeRequests' },
    { to: '/bekreftelser', label: 'confirmations' },
  ],
  supervisor: [
    { to: '/venter', label: 'inbox' },
    { to: '/leger', label: 'ownTrainees' },
    { to: '/timer', label: 'hours' },
  ],
  'alis-office': [],
  directorate: [
    { to: '/kohort', label: 'pilotCohort' },
    { to: '/registrering', label: 'trainingProviders' },
    { to: '/katalog', label: 'goalCatalogue' },
  ],
  admin: [{ to: '/kontoer', label: 'accounts' }],
}

/** The pages for who is not signed in, and the way in. */
export const publicSections: readonly Section[] = [
  { to: '/kalkulator', label: 'calculator' },
  { to: '/kontroller', label: 'confirmationCheck' },
  { to: '/logg-inn', label: 'signIn' },
]

const roleOrder = Object.keys(sectionsByRole) as Role[]

/** The tabs of all the roles that somebody has, each page once. */
export function sectionsOf(me: Me): Section[] {
  const roles = roleOrder.filter(role => hasRole(me, role))
  const sections = roles.flatMap(role => sectionsByRole[role])
  return sections.filter((section, index) => sections.findIndex(other => other.to === section.to) === index)
}

type Provider = NonNullable<Grant['provider']>

/** The training providers of some grants, each once. */
function providersIn(grants: readonly Grant[]): Provider[] {
  const byId = new Map(
    grants.flatMap(({ provider }) => (provider === null ? [] : [[provider.id, provider] as const])),
  )
  return [...byId.values()]
}

/** The training providers that somebody acts for. */
export const providersOf = (me: Me): Provider[] => providersIn(me.grants)

/** The training providers whose records somebody keeps. */
export const coordinatedProvidersOf = (me: Me): Provider[] =>
  providersIn(me.grants.filter(({ role }) => role === 'coordinator'))

export const hasRole = (me: Me, role: Role): boolean => me.grants.some(grant => grant.role === role)
