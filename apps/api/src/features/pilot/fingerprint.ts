import { createHash } from 'node:crypto'
import type { Mention } from '@alis/domain'

/**
 * Makes the fingerprints of one file's rows: equal for rows that say the same, but different for the first, the second and
 * so on of them, since two equal rows of a file are two mentions. The same file again gives the same fingerprints.
 * They are stored: another list of fields would make every row that was taken in a new one.
 */
export function fingerprints(): (mention: Mention) => string {
  const occurrences = new Map<string, number>()
  return mention => {
    const said = hashOf(JSON.stringify(whatIsSaid(mention)).normalize('NFC'))
    const nth = (occurrences.get(said) ?? 0) + 1
    occurrences.set(said, nth)
    return nth === 1 ? said : hashOf(`${said} ${nth}`)
  }
}

/** The municipality's code says where; how its name was spelt says nothing more. */
const whatIsSaid = (mention: Mention) => [
  mention.municipalityCode,
  mention.reportYear,
  mention.name,
  mention.hprNumber,
  mention.birthYear,
  mention.startedOn,
  mention.positionModel,
  mention.positionPercent,
  mention.hasSupervisor,
  mention.hasEducationPlan,
  mention.status,
  mention.statusOn,
  mention.remark,
]

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
