import { loadTexts } from '@alis/texts'
import { describe, expect, it } from 'vitest'
import { readContradiction } from '../../../apps/web/src/features/confirmations/read-contradiction.ts'

const nb = await loadTexts.nb()
const read = (field: string, confirmed: string | null, now: string | null) =>
  readContradiction(nb, { field, confirmed, now })

describe('read-contradiction', () => {
  it('reads what differs in a line of service', () => {
    expect(read('service.2024-03-01.positionPercent', '100', '60')).toEqual({
      field: 'Stilling, tjeneste fra 1.3.2024',
      confirmed: '100\u00a0%',
      now: '60\u00a0%',
    })
    expect(read('service.2024-03-01.endsOn', '2024-08-31', '2024-07-31')).toEqual({
      field: 'Sluttdato, tjeneste fra 1.3.2024',
      confirmed: '31.8.2024',
      now: '31.7.2024',
    })
  })

  it('reads service that is on one side only', () => {
    expect(read('service', null, '2024-03-01/2024-08-31')).toEqual({
      field: 'Tjeneste i perioden',
      confirmed: 'ingenting',
      now: '1.3.2024–31.8.2024',
    })
  })

  it('reads the sum and the regulation', () => {
    expect(read('counted', '6', '5.5')).toEqual({
      field: 'Tellende tid i alt',
      confirmed: '6 md. på full tid',
      now: '5,5 md. på full tid',
    })
    expect(read('regulation', 'old-scheme', 'new-scheme-2019')).toMatchObject({
      confirmed: 'Gammel ordning',
      now: 'Ny ordning',
    })
  })

  it('shows what it does not know as it came', () => {
    expect(read('weather', 'sun', 'rain')).toEqual({ field: 'weather', confirmed: 'sun', now: 'rain' })
  })
})
