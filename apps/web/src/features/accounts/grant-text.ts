import type { Account } from '@alis/contract'
import type { Texts } from '@alis/texts'

type Grant = Account['grants'][number]

/** A role with its place, and a deputy's days: `Koordinator, Lillehammer`. */
export function grantText(
  { accounts, formats, roles }: Texts,
  { role, providerName, hprNumber, alisOffice, deputy }: Grant,
): string {
  const doctor = hprNumber === null ? null : accounts.doctor({ hprNumber })
  const place = providerName ?? doctor ?? (alisOffice === null ? null : accounts.offices[alisOffice])
  const text = place === null ? roles[role] : accounts.grantIn({ role: roles[role], place })
  if (deputy === null) return text
  return accounts.deputy({
    grant: text,
    startsOn: formats.day(deputy.startsOn),
    endsOn: formats.day(deputy.endsOn),
  })
}
