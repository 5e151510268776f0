import { describe, expect, it } from 'vitest'
import {
  createMunicipalityRegister,
  type MunicipalityCode,
} from '../../../packages/domain/src/municipality/index.ts'

const codes: MunicipalityCode[] = [
  { code: '0716', name: 'Våle', validFromYear: null, validToYear: 2001, currentCode: '3905' },
  { code: '0716', name: 'Re', validFromYear: 2002, validToYear: 2019, currentCode: '3905' },
  { code: '3905', name: 'Tønsberg', validFromYear: 2024, validToYear: null, currentCode: '3905' },
  { code: '1507', name: 'Ålesund', validFromYear: 2020, validToYear: 2023, currentCode: '1580' },
  { code: '1507', name: 'Ålesund', validFromYear: 2020, validToYear: 2023, currentCode: '1508' },
]
const register = createMunicipalityRegister(codes)

describe('municipality-register', () => {
  it('tells apart two municipalities that had one code after each other', () => {
    expect(register.findInYear('0716', 2001)?.name).toBe('Våle')
    expect(register.findInYear('0716', 2002)?.name).toBe('Re')
    expect(register.findCurrentCodes('0716')).toEqual(['3905'])
  })

  it('lists a divided municipality once, with all its successors in order', () => {
    expect(register.listInYear(2020)).toEqual([
      { code: '1507', name: 'Ålesund', currentCodes: ['1508', '1580'] },
    ])
  })

  it('finds the municipalities of today by a code of any time', () => {
    expect(register.findCurrentCodes('1507')).toEqual(['1508', '1580'])
    expect(register.findCurrentCodes('3905')).toEqual(['3905'])
    expect(register.findCurrentCodes('9999')).toEqual([])
  })

  it('lists in the order of codes, whatever the order of the rows', () => {
    const reversed = createMunicipalityRegister([
      { code: '1103', name: 'Stavanger', validFromYear: null, validToYear: null, currentCode: '1103' },
      { code: '0301', name: 'Oslo', validFromYear: null, validToYear: null, currentCode: '0301' },
    ])
    expect(reversed.listInYear(2026).map(({ code }) => code)).toEqual(['0301', '1103'])
  })

  it('keeps to the years in which a code was in force, both ends included', () => {
    expect(register.findInYear('1507', 2019)).toBeUndefined()
    expect(register.findInYear('1507', 2020)?.code).toBe('1507')
    expect(register.findInYear('1507', 2023)?.code).toBe('1507')
    expect(register.findInYear('1507', 2024)).toBeUndefined()
    expect(register.findInYear('3905', 2100)?.code).toBe('3905')
  })

  it('claims nothing about the years before 1994', () => {
    expect(register.findInYear('0716', 1994)?.code).toBe('0716')
    expect(register.findInYear('0716', 1993)).toBeUndefined()
    expect(register.listInYear(1993)).toEqual([])
  })
})
