import { NewProviderRole } from '@alis/contract'
import { readDay } from '../../forms/day-text.ts'

/** A role to give, as it stands in the fields. */
export type RoleValues = {
  username: string
  role: string
  duration: 'permanent' | 'deputy'
  startsOn: string
  endsOn: string
}

export const emptyRole: RoleValues = {
  username: '',
  role: '',
  duration: 'permanent',
  startsOn: '',
  endsOn: '',
}

/** What is sent: a permanent role has no days, whatever was written in them before. */
export const toBody =
  (providerId: string) =>
  (values: RoleValues): { [Name in keyof NewProviderRole]?: unknown } => {
    const isDeputy = values.duration === 'deputy'
    return {
      providerId,
      username: values.username.trim() || undefined,
      role: values.role || undefined,
      startsOn: isDeputy ? (readDay(values.startsOn) ?? undefined) : null,
      endsOn: isDeputy ? (readDay(values.endsOn) ?? undefined) : null,
    }
  }

export const schema = NewProviderRole
