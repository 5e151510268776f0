import { describe, expect, it } from 'vitest'
import { createMunicipalityRegister } from '../../../packages/domain/src/municipality/index.ts'
import { readMunicipalityCodes, readReferenceLines, readReferenceRows, yearOf } from './read-reference.ts'

const FIRST_YEAR = 1994
const LAST_YEAR = 2026
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)

/** Number of municipalities on 1 January, from the year on; Statistics Norway. */
const NATIONAL_TOTALS: [fromYear: number, municipalities: number][] = [
  [1994, 435],
  [2002, 434], // Våle and Ramnes became Re
  [2005, 433], // Skjerstad joined Bodø
  [2006, 431], // Ølen joined Vindafjord, Tustna joined Aure
  [2008, 430], // Frei joined Kristiansund
  [2012, 429], // Mosvik joined Inderøy
  [2013, 428], // Bjarkøy joined Harstad
  [2017, 426], // Andebu and Stokke joined Sandefjord
  [2018, 422], // Færder, Holmestrand, Larvik, Indre Fosen
  [2020, 356], // the municipal reform
  [2024, 357], // Haram left Ålesund
]

const COUNTY_TOTALS: [fromYear: number, counties: number][] = [
  [1994, 19],
  [2018, 18], // Sør-Trøndelag and Nord-Trøndelag became Trøndelag
  [2020, 11], // the regional reform
  [2024, 15], // Viken, Vestfold og Telemark, Troms og Finnmark were divided
]

/** Municipalities in each county; Statistics Norway. */
const TOTALS_BY_COUNTY: Record<number, Record<string, number>> = {
  2020: { '03': 1, 11: 23, 15: 26, 18: 41, 30: 51, 34: 46, 38: 23, 42: 25, 46: 43, 50: 38, 54: 39 },
  2024: {
    ...{ '03': 1, 11: 23, 15: 27, 18: 41, 31: 12, 32: 21, 33: 18, 34: 46 },
    ...{ 39: 6, 40: 17, 42: 25, 46: 43, 50: 38, 55: 21, 56: 18 },
  },
}

/** What each municipality of today took in, took over a part of or was called before, since 1994. */
const EARLIER_NAMES: Record<string, string[]> = {
  Stavanger: ['Finnøy', 'Rennesøy'],
  Sandnes: ['Forsand'],
  Vindafjord: ['Ølen'],
  Kristiansund: ['Frei'],
  Molde: ['Midsund', 'Nesset'],
  Ålesund: ['Sandøy', 'Skodje', 'Ørskog'],
  Aure: ['Tustna'],
  Volda: ['Hornindal'],
  Fjord: ['Norddal', 'Stordal'],
  Hustadvika: ['Eide', 'Fræna'],
  Haram: ['Ålesund'],
  Bodø: ['Skjerstad'],
  Narvik: ['Ballangen', 'Divtasvuodna - Tysfjord'],
  Hamarøy: ['Divtasvuodna - Tysfjord'],
  Moss: ['Rygge'],
  'Indre Østfold': ['Askim', 'Eidsberg', 'Hobøl', 'Spydeberg', 'Trøgstad'],
  Asker: ['Hurum', 'Røyken'],
  Lillestrøm: ['Fet', 'Skedsmo', 'Sørum'],
  'Nordre Follo': ['Oppegård', 'Ski'],
  'Aurskog-Høland': ['Rømskog'],
  Drammen: ['Nedre Eiker', 'Svelvik'],
  Nesbyen: ['Nes'],
  Horten: ['Borre'],
  Holmestrand: ['Hof', 'Sande'],
  Tønsberg: ['Ramnes', 'Re', 'Våle'],
  Sandefjord: ['Andebu', 'Stokke'],
  Larvik: ['Lardal'],
  Færder: ['Nøtterøy', 'Tjøme'],
  'Midt-Telemark': ['Bø', 'Sauherad'],
  Kristiansand: ['Songdalen', 'Søgne'],
  Lindesnes: ['Mandal', 'Marnardal'],
  Lyngdal: ['Audnedal'],
  Kinn: ['Flora', 'Vågsøy'],
  Ullensvang: ['Jondal', 'Odda'],
  Voss: ['Granvin'],
  Bjørnafjorden: ['Fusa', 'Os'],
  Øygarden: ['Fjell', 'Sund'],
  Alver: ['Lindås', 'Meland', 'Radøy'],
  Sogndal: ['Balestrand', 'Leikanger'],
  Sunnfjord: ['Førde', 'Gaular', 'Jølster', 'Naustdal'],
  Stad: ['Eid', 'Selje'],
  Trondheim: ['Klæbu'],
  Steinkjer: ['Verran'],
  Namsos: ['Fosnes', 'Namdalseid'],
  Inderøy: ['Mosvik'],
  'Indre Fosen': ['Leksvik', 'Rissa'],
  Heim: ['Halsa', 'Hemne', 'Snillfjord'],
  Hitra: ['Snillfjord'],
  Ørland: ['Bjugn'],
  Åfjord: ['Roan'],
  Orkland: ['Agdenes', 'Meldal', 'Orkdal', 'Snillfjord'],
  Nærøysund: ['Nærøy', 'Vikna'],
  Harstad: ['Bjarkøy'],
  Tjeldsund: ['Skånland'],
  Senja: ['Berg', 'Lenvik', 'Torsken', 'Tranøy'],
  Hammerfest: ['Kvalsund'],
}

const municipalities = readReferenceRows('municipalities.csv')
const counties = readReferenceRows('counties.csv')
const codes = readMunicipalityCodes()
const register = createMunicipalityRegister(codes)
const codesOfToday = municipalities.map(municipality => municipality.code ?? '')

function totalOf(totals: [number, number][], year: number): number | undefined {
  return totals.findLast(([fromYear]) => fromYear <= year)?.[1]
}

function countiesInForce(year: number): string[] {
  return counties
    .filter(
      county =>
        year >= (yearOf(county.valid_from_year) ?? FIRST_YEAR) &&
        year <= (yearOf(county.valid_to_year) ?? LAST_YEAR),
    )
    .map(county => county.code ?? '')
}

describe('reference-data', () => {
  it.each([
    ['municipalities.csv', 7, 357],
    ['municipality-codes.csv', 5, 859],
    ['counties.csv', 4, 33],
  ])('%s has plain rows without commas, quotation marks or stray spaces in a field', (file, width, rows) => {
    const lines = readReferenceLines(file)
    expect(lines.length - 1).toBe(rows)
    for (const cells of lines) {
      expect(cells).toHaveLength(width)
      for (const cell of cells) {
        expect(cell).toBe(cell.trim().normalize('NFC'))
        expect(cell).not.toMatch(/["\ufffd]| {2}/)
      }
    }
  })

  it('has four digits in every municipality code and two in every county code', () => {
    for (const { code, currentCode } of codes) expect([code, currentCode].join(' ')).toMatch(/^\d{4} \d{4}$/)
    for (const county of counties) expect(county.code).toMatch(/^\d{2}$/)
  })

  it.each(years)('lists as many municipalities on 1 January %i as Norway had', year => {
    expect(register.listInYear(year)).toHaveLength(totalOf(NATIONAL_TOTALS, year) ?? 0)
  })

  it.each(years)('lists as many counties on 1 January %i as Norway had, each with municipalities', year => {
    const listed = new Set(register.listInYear(year).map(municipality => municipality.code.slice(0, 2)))
    expect(listed.size).toBe(totalOf(COUNTY_TOTALS, year))
    expect(countiesInForce(year)).toEqual([...listed].sort())
  })

  it.each(Object.keys(TOTALS_BY_COUNTY).map(Number))('has the municipalities of each county in %i', year => {
    const totals: Record<string, number> = {}
    for (const { code } of register.listInYear(year)) {
      const county = code.slice(0, 2)
      totals[county] = (totals[county] ?? 0) + 1
    }
    expect(totals).toEqual(TOTALS_BY_COUNTY[year])
  })

  it.each(years)('leaves no municipality of today without a predecessor in %i', year => {
    const reached = new Set(register.listInYear(year).flatMap(municipality => municipality.currentCodes))
    expect([...reached].sort()).toEqual([...codesOfToday].sort())
  })

  it('never gives one code to two municipalities of a year, and divides only those that were divided', () => {
    const divided = new Set<string>()
    for (const year of years) {
      const rows = codes.filter(
        row => (row.validFromYear ?? FIRST_YEAR) <= year && year <= (row.validToYear ?? LAST_YEAR),
      )
      const listed = register.listInYear(year)
      expect(rows).toHaveLength(listed.flatMap(municipality => municipality.currentCodes).length)
      expect(new Set(rows.map(row => `${row.code} ${row.name}`)).size).toBe(listed.length)
      for (const { code, name, currentCodes } of listed)
        if (currentCodes.length > 1) divided.add(`${code} ${name}`)
    }
    expect([...divided].sort()).toEqual([
      '1507 Ålesund',
      '1613 Snillfjord',
      '1850 Divtasvuodna - Tysfjord',
      '5012 Snillfjord',
    ])
  })

  it('gives a first year from 1994 on, or none, and no last year before the first', () => {
    for (const { validFromYear, validToYear } of codes) {
      expect(validFromYear ?? FIRST_YEAR).toBeGreaterThanOrEqual(FIRST_YEAR)
      expect(validToYear ?? LAST_YEAR).toBeGreaterThanOrEqual(validFromYear ?? FIRST_YEAR)
    }
  })

  it('changes only in the years in which Norway changed its municipalities or their codes', () => {
    const listing = (year: number) => register.listInYear(year).map(({ code, name }) => `${code} ${name}`)
    const changed = years.slice(1).filter(year => listing(year).join() !== listing(year - 1).join())
    expect(changed).toEqual([2002, 2005, 2006, 2008, 2012, 2013, 2017, 2018, 2019, 2020, 2024])
  })

  it('leads every code to municipalities of today, and keeps their own codes open', () => {
    for (const row of codes) {
      expect(codesOfToday).toContain(row.currentCode)
      if (row.validToYear === null) expect(row.currentCode).toBe(row.code)
    }
    const open = codes.filter(row => row.validToYear === null).map(row => row.code)
    expect(open.sort()).toEqual([...codesOfToday].sort())
  })

  it('leads every other name only to the municipality that took it in', () => {
    const nameOfToday = new Map(
      municipalities.map(municipality => [municipality.code, municipality.name ?? '']),
    )
    const earlierNames: Record<string, string[]> = {}
    for (const row of codes) {
      const today = nameOfToday.get(row.currentCode) ?? ''
      const name = row.name.replace(/ \(.*\)$/, '')
      const earlier = earlierNames[today] ?? []
      if (name.split(' - ').includes(today) || earlier.includes(name)) continue
      earlierNames[today] = [...earlier, name].sort()
    }
    expect(earlierNames).toEqual(EARLIER_NAMES)
  })

  it('names every municipality of today and its county as the code history and the counties do', () => {
    const countyNames = new Map(counties.map(county => [county.code, county.name]))
    for (const { code = '', name = '', county_code, county_name } of municipalities) {
      expect(county_code).toBe(code.slice(0, 2))
      expect(county_name).toBe(countyNames.get(code.slice(0, 2)))
      const officialName = register.findInYear(code, LAST_YEAR)?.name.replace(/ \(.*\)$/, '')
      expect(officialName?.split(' - ')).toContain(name)
    }
  })

  it('has a population, a centre and a language form for every municipality of today', () => {
    const population = municipalities.reduce((sum, municipality) => sum + Number(municipality.population), 0)
    expect(population).toBe(5_550_203)
    for (const { administrative_centre, language_form, population } of municipalities) {
      expect(administrative_centre).not.toBe('')
      expect(population).toMatch(/^[1-9]\d*$/)
      expect(['nb', 'nn', 'neutral']).toContain(language_form)
    }
  })

  it.each([
    ['0501', 2014, 'Lillehammer', ['3405']],
    ['0219', 2019, 'Bærum', ['3201']],
    ['3024', 2023, 'Bærum', ['3201']],
    ['0301', 1994, 'Oslo', ['0301']],
    ['1842', 2004, 'Skjerstad', ['1804']],
    ['1804', 2004, 'Bodø', ['1804']],
    ['0717', 2001, 'Borre', ['3901']],
    ['0701', 2002, 'Horten', ['3901']],
    ['0716', 2001, 'Våle', ['3905']],
    ['0716', 2002, 'Re', ['3905']],
    ['1214', 2001, 'Ølen', ['1160']],
    ['1159', 2002, 'Ølen', ['1160']],
    ['1601', 2017, 'Trondheim', ['5001']],
    ['1567', 2018, 'Rindal', ['5061']],
    ['5061', 2019, 'Rindal', ['5061']],
    ['1534', 2019, 'Haram', ['1580']],
    ['1507', 2020, 'Ålesund', ['1508', '1580']],
    ['1507', 2023, 'Ålesund', ['1508', '1580']],
    ['1850', 2012, 'Divtasvuodna - Tysfjord', ['1806', '1875']],
    ['5012', 2018, 'Snillfjord', ['5055', '5056', '5059']],
  ])('knows %s in %i as %s', (code, year, name, currentCodes) => {
    expect(register.findInYear(code, year)).toEqual({ code, name, currentCodes })
  })

  it.each([
    ['3405', 2019],
    ['0501', 2020],
    ['3101', 2023],
    ['3001', 2019],
    ['5001', 2017],
    ['5006', 2019],
    ['1508', 2023],
    ['1507', 2024],
    ['1507', 2019],
    ['1505', 2007],
    ['0717', 2002],
    ['0701', 2001],
    ['1842', 2005],
  ])('does not know %s in %i', (code, year) => {
    expect(register.findInYear(code, year)).toBeUndefined()
  })
})
