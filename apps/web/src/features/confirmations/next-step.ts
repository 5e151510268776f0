import type { Confirmation, Me } from '@alis/contract'
import type { Texts } from '@alis/texts'

/** In which of the three parts somebody meets confirmations. */
export type Part = 'leader' | 'doctor' | 'coordinator'

/** The part of who has several is the one that more waits for: a leader signs, a doctor looks over. */
export function partOf({ grants }: Pick<Me, 'grants'>): Part {
  const roles = grants.map(({ role }) => role)
  if (roles.includes('leader')) return 'leader'
  return roles.includes('trainee') ? 'doctor' : 'coordinator'
}

/** The part in one confirmation: what somebody may do there says more than the roles elsewhere. */
export function partIn(
  { trainee, can }: Pick<Confirmation, 'trainee' | 'can'>,
  me: Pick<Me, 'grants'>,
): Part {
  if (can.issue || can.withdraw) return 'leader'
  if (can.change || can.discard || can.replace) return 'coordinator'
  const isOwn = me.grants.some(({ role, traineeId }) => role === 'trainee' && traineeId === trainee.id)
  return isOwn ? 'doctor' : partOf(me)
}

/** What a confirmation is good for now, what happens next and who must act: one or two sentences for the reader. */
export function nextStep(
  { confirmations: { page }, formats }: Pick<Texts, 'confirmations' | 'formats'>,
  confirmation: Pick<
    Confirmation,
    'status' | 'content' | 'issued' | 'withdrawal' | 'replacedBy' | 'contradictions'
  >,
  part: Part,
): string {
  const { status, content, issued, withdrawal, replacedBy, contradictions } = confirmation
  if (status === 'prepared' || status === 'objected') return page.next[status][part]
  if (status === 'discarded') return page.next.discarded
  if (status === 'replaced') {
    const code = replacedBy?.code ?? null
    return code === null ? page.next.replacedByUnknown : page.next.replaced({ code })
  }
  if (status === 'withdrawn')
    return page.next.withdrawn({
      by: withdrawal?.by ?? '',
      day: withdrawal === null ? '' : formats.moment(withdrawal.at),
    })
  const signed = {
    by: issued?.by ?? '',
    day: content.issuedOn === null ? '' : formats.dayInSentence(content.issuedOn),
  }
  return contradictions.length > 0 ? page.next.contradicted(signed) : page.next.issued(signed)
}
