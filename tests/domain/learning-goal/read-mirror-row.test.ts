import { matchMirrorColumns, readMirrorRow } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const { positions } = matchMirrorColumns(['HPR-nummer', 'Læringsmål', 'Status', 'Statusdato'])
const read = (...cells: string[]) => readMirrorRow({ row: 2, cells }, positions, '2026-03-01')

describe('read-mirror-row', () => {
  it.each([
    ['Godkjent', 'approved'],
    ['ikke påbegynt', 'not-started'],
    ['Under arbeid', 'in-progress'],
    ['Til godkjenning', 'submitted'],
    ['Sendt tilbake', 'returned'],
    ['IKKE GODKJENT', 'rejected'],
    ['in-progress', 'in-progress'],
  ])('reads «%s» as %s', (word, status) => {
    expect(read('1234567', 'alm55', word, '28.2.2026')).toEqual({
      said: { row: 2, hprNumber: '1234567', goalCode: 'ALM 055', status, statusOn: '2026-02-28' },
    })
  })

  it('tells everything that is wrong with a row', () => {
    expect(read('12', '', 'ferdig?', '2026-03-02')).toEqual({
      problems: [
        { row: 2, column: 'hprNumber', code: 'hpr-number-malformed', value: '12' },
        { row: 2, column: 'goalCode', code: 'value-missing', value: '' },
        { row: 2, column: 'status', code: 'status-unknown', value: 'ferdig?' },
        { row: 2, column: 'statusOn', code: 'date-in-future', value: '2026-03-02' },
      ],
    })
  })
})
