const norwegianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' })

let known = { second: -1, day: '' }

/**
 * The calendar day in Norway now, `YYYY-MM-DD`. The only place that asks a clock for a day; worked out once a second, since
 * every request asks.
 */
export function todayInNorway(): string {
  const second = Math.floor(Date.now() / 1000)
  if (known.second !== second) known = { second, day: norwegianDay.format(second * 1000) }
  return known.day
}
