import { NewAppointment, SupervisorQuery } from '@alis/contract'
import { readQuery } from '../../forms/check.ts'

/** What the address of the register says. */
export type SupervisorSearch = Partial<Omit<SupervisorQuery, 'provider' | 'pageSize'>>

export function readSupervisorSearch(raw: Record<string, unknown>): SupervisorSearch {
  const { search, kind, group, sort, order, page } = SupervisorQuery.properties
  return readQuery(raw, { properties: { search, kind, group, sort, order, page } })
}

/** What is filled in already where one comes from a gap, or from a person of the register. */
export type AppointmentSearch = Partial<Omit<NewAppointment, 'endsOn'>> & { endsOn?: string }

export function readAppointmentSearch(raw: Record<string, unknown>): AppointmentSearch {
  const { supervisorId, appointedAs, startsOn } = NewAppointment.properties
  return readQuery(raw, { properties: { supervisorId, appointedAs, startsOn, endsOn: startsOn } })
}
