const norwegianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' })

/** The calendar day in Norway now, `YYYY-MM-DD`. The only place that asks a clock for a day. */
export const todayInNorway = (): string => norwegianDay.format()
