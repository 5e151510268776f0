import type { Grant, Me, Role } from '@alis/contract'
import type { Texts } from '@alis/texts'
import type { LinkProps } from '@tanstack/react-router'

/** A tab under the header: a role's way to one of its pages. */
export type Section = { to: NonNullable<LinkProps['to']>; label: keyof Texts['frame']['tabs'] }

/** The tabs of each role, the first one being where the role begins. Only pages that exist stand here. */
const sectionsByRole: Record<Role, readonly Section[]> = {
  trainee: [{ to: '/oversikt', label: 'overview' }],
  coordinator: [{ to: '/leger', label: 'trainees' }],
  leader: [{ to: '/leger', label: 'trainees' }],
  supervisor: [{ to: '/leger', label: 'ownTrainees' }],
  'alis-office': [],
  directorate: [],
  admin: [],
}

const roleOrder = Object.keys(sectionsByRole) as Role[]

/** The tabs of all the roles that somebody has, each page once. */
export function sectionsOf(me: Me): Section[] {
  const roles = roleOrder.filter(role => me.grants.some(grant => grant.role === role))
  const sections = roles.flatMap(role => sectionsByRole[role])
  return sections.filter((section, index) => sections.findIndex(other => other.to === section.to) === index)
}

const isProvider = (provider: Grant['provider']) => provider !== null

/** The training providers that somebody acts for, each once. */
export function providersOf(me: Me) {
  const providers = me.grants.map(grant => grant.provider).filter(isProvider)
  return providers.filter((provider, index) => providers.findIndex(other => other.id === provider.id) === index)
}

export const hasRole = (me: Me, role: Role): boolean => me.grants.some(grant => grant.role === role)
