import { hasIdentityNumber } from '@alis/domain'
import { describe, expect, it } from 'vitest'

describe('identity-number', () => {
  it.each([
    ['in a row', 'Pasienten 01019012345 kom tilbake.'],
    ['with a space after the day of birth', '010190 12345'],
    ['with dots', '01.01.90 12345'],
    ['a D-number, whose day has 40 added', '41019012345'],
    ['a help number, whose month has 40 added', '01419012345'],
    ['one made up for tests, whose month has 80 added', '01819012345'],
    ['on 29 February', '29029612345'],
    ['in the last place', 'fnr 31129912345'],
  ])('is seen %s', (_, text) => expect(hasIdentityNumber(text)).toBe(true))

  it.each([
    ['an HPR number', 'HPR 9012345'],
    ['a telephone number', '+47 22 33 44 55'],
    ['an organisation number', '974 760 673'],
    ['twelve digits', '010190123456'],
    ['a first part that is no day', '99019012345'],
    ['a first part without a month', '01139012345'],
    ['two days beside each other', '24.7.2026 og 25.7.2026'],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => expect(hasIdentityNumber(text)).toBe(false))
})
