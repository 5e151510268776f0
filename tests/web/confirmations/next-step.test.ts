import type { Grant } from '@alis/contract'
import { loadTexts } from '@alis/texts'
import { describe, expect, it } from 'vitest'
import { nextStep, partIn, partOf } from '../../../apps/web/src/features/confirmations/next-step.ts'

const nb = await loadTexts.nb()

const amount = { units: 0, months: 0, duration: { years: 0, months: 0, days: 0 } }
const confirmation = {
  status: 'prepared' as const,
  content: {
    format: 1 as const,
    language: 'nb' as const,
    doctor: { givenName: 'Ingrid', familyName: 'Sæther', hprNumber: '9012345' },
    provider: { name: 'Lillehammer', organisationNumber: null },
    regulation: 'new-scheme-2019' as const,
    startsOn: '2024-03-01',
    endsOn: '2024-08-31',
    services: [],
    counted: amount,
    supervisionHours: null,
    supervisor: null,
    leader: 'Torstein Haugen',
    place: 'Lillehammer',
    issuedOn: '2026-11-22',
  },
  issued: {
    code: '7KQ2-M9XD-4RTB',
    at: '2026-11-22T10:00:00.000Z',
    by: 'Torstein Haugen',
    fingerprint: '',
    keyId: '',
    signature: '',
  },
  withdrawal: null,
  replacedBy: null,
  contradictions: [],
}
const grant = (role: Grant['role'], traineeId: string | null = null): Grant => ({
  role,
  traineeId,
  provider: null,
  alisOffice: null,
})
const nothing = {
  change: false,
  discard: false,
  object: false,
  issue: false,
  withdraw: false,
  replace: false,
}

describe('next-step', () => {
  it('tells each part what it is to do with what is prepared', () => {
    const { prepared } = nb.confirmations.page.next
    expect(nextStep(nb, confirmation, 'leader')).toBe(prepared.leader)
    expect(nextStep(nb, confirmation, 'doctor')).toBe(prepared.doctor)
    expect(nextStep(nb, confirmation, 'coordinator')).toBe(prepared.coordinator)
  })

  it('sends an objection to the coordinator', () => {
    const objected = { ...confirmation, status: 'objected' as const }
    expect(nextStep(nb, objected, 'coordinator')).toMatch(/^Du må svare på innvendingene/)
    expect(nextStep(nb, objected, 'leader')).toMatch(/^Koordinatoren må svare/)
  })

  it('says who signed and when, and that the service was changed after that', () => {
    const issued = { ...confirmation, status: 'issued' as const }
    expect(nextStep(nb, issued, 'doctor')).toBe(
      'Signert av Torstein Haugen 22. november 2026. Ingen trenger å gjøre noe.',
    )
    const contradicted = { ...issued, contradictions: [{ field: 'counted', confirmed: '6', now: '5' }] }
    expect(nextStep(nb, contradicted, 'doctor')).toContain('Tjenesten er endret etterpå')
  })

  it('names what replaced it, and who withdrew it', () => {
    const replaced = { ...confirmation, status: 'replaced' as const }
    expect(nextStep(nb, { ...replaced, replacedBy: { id: '', code: 'AAAA-BBBB-CCCC' } }, 'doctor')).toBe(
      'Gjelder ikke lenger. Den er erstattet av AAAA-BBBB-CCCC.',
    )
    expect(nextStep(nb, replaced, 'doctor')).toBe('Gjelder ikke lenger. Den er erstattet av en ny.')
    const withdrawn = {
      ...confirmation,
      status: 'withdrawn' as const,
      withdrawal: { reason: 'Feil timer', at: '2026-11-23T12:00:00.000Z', by: 'Torstein Haugen' },
    }
    expect(nextStep(nb, withdrawn, 'doctor')).toBe(
      'Gjelder ikke lenger. Torstein Haugen trakk den tilbake 23.11.2026 kl.\u00a013:00.',
    )
  })

  it('knows the part by what somebody may do, and else by the role', () => {
    const of = (can: Partial<typeof nothing>, ...grants: Grant[]) =>
      partIn(
        { trainee: { id: 't1', givenName: '', familyName: '' }, can: { ...nothing, ...can } },
        { grants },
      )
    expect(of({ issue: true }, grant('coordinator'), grant('leader'))).toBe('leader')
    expect(of({ change: true }, grant('coordinator'), grant('leader'))).toBe('coordinator')
    expect(of({}, grant('trainee', 't1'))).toBe('doctor')
    expect(of({}, grant('leader'))).toBe('leader')
  })

  it('takes the part that more waits for, of somebody with several roles', () => {
    expect(partOf({ grants: [grant('coordinator'), grant('leader')] })).toBe('leader')
    expect(partOf({ grants: [grant('coordinator'), grant('trainee', 't1')] })).toBe('doctor')
    expect(partOf({ grants: [grant('coordinator')] })).toBe('coordinator')
  })
})
