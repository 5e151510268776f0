import type { Scheme } from '../service/training-facts.ts'
import { newScheme2019 } from './new-scheme-2019.ts'
import { oldScheme } from './old-scheme.ts'
import type { Regulation, RegulationId } from './regulation.ts'

/** Every published version. One that has been in force is never changed: an amendment is a new entry. */
export const regulations: Record<RegulationId, Regulation> = {
  'new-scheme-2019': newScheme2019,
  'old-scheme': oldScheme,
}

const currentOf: Record<Scheme, Regulation> = { 'new-2019': newScheme2019, old: oldScheme }

/** The version that service of a scheme is counted by. Each scheme has had one so far. */
export const regulationOf = (scheme: Scheme): Regulation => currentOf[scheme]
