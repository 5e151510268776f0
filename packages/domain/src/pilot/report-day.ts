import { type IsoDate, isIsoDate } from '../date.ts'

export type ReportDay = { day: IsoDate } | { fault: 'unreadable' | 'impossible' }

/**
 * Reads a day of a report into `YYYY-MM-DD`. Accepts that form and the Norwegian `d.m.yyyy`; a day that the calendar does
 * not have, such as 31 February, is impossible rather than the day after.
 */
export function readReportDay(text: string): ReportDay {
  const day = toIsoForm(text)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return { fault: 'unreadable' }
  return isIsoDate(day) ? { day } : { fault: 'impossible' }
}

/** Turns `1.3.2014` into `2014-03-01`, whether that day exists or not, and leaves all else as it is. */
function toIsoForm(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  return year === '' ? text : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}
