import type { Account } from '@alis/contract'
import type { Texts } from '@alis/texts'

type Grant = Account['grants'][number]

/** A role with its place: `Koordinator, Lillehammer`. */
export function grantText(
  { accounts, roles }: Texts,
  { role, providerName, hprNumber, alisOffice }: Grant,
): string {
  const doctor = hprNumber === null ? null : accounts.doctor({ hprNumber })
  const place = providerName ?? doctor ?? (alisOffice === null ? null : accounts.offices[alisOffice])
  return place === null ? roles[role] : accounts.grantIn({ role: roles[role], place })
}
