import { readFile } from 'node:fs/promises'

const HEADER =
  'kommunenr;kommune;rapportår;navn;hpr_nummer;fødselsår;startdato;stillingsmodell;stillingsprosent;har_veileder;har_utdanningsplan;status;statusdato;merknad'

type Cells = {
  code?: string
  year?: number | string
  name?: string
  hprNumber?: string
  percent?: string
  status?: string
}

/** A line of a participants file: Lillehammer 2015, in training, unless said otherwise. */
export const line = ({
  code = '0501',
  year = 2015,
  name = '',
  hprNumber = '',
  percent = '',
  status = 'under utdanning',
}: Cells = {}) => [code, '', year, name, hprNumber, '', '', '', percent, '', '', status, '', ''].join(';')

export const csv = (lines: readonly string[], name = 'participants.csv') =>
  new File([`${[HEADER, ...lines].join('\r\n')}\r\n`], name, { type: 'text/csv' })

/** The constructed reports of all six years. */
export const constructedReports = (): Promise<File[]> =>
  Promise.all(
    [2012, 2013, 2014, 2015, 2016, 2017].map(async year => {
      const name = `participants-${year}.csv`
      return new File([await readFile(new URL(`../../fixtures/pilot/${name}`, import.meta.url))], name, {
        type: 'text/csv',
      })
    }),
  )
