import type { Texts } from '@alis/texts'

const KILO = 1024
const MEGA = KILO * KILO

/** As much as the API takes in one file. */
export const MOST_BYTES = 20 * MEGA

const withOneDecimal = (value: number) => Math.round(value * 10) / 10

/** The size of a file as people say it: `820 kB`, `2,4 MB`. */
export function fileSize({ activities, formats }: Texts, bytes: number): string {
  const { files } = activities
  if (bytes < KILO) return files.bytes({ number: formats.number(bytes) })
  if (Math.round(bytes / KILO) < KILO)
    return files.kilobytes({ number: formats.number(Math.round(bytes / KILO)) })
  return files.megabytes({ number: formats.number(withOneDecimal(bytes / MEGA)) })
}
