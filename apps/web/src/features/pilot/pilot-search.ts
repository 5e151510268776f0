import { PilotOutcome } from '@alis/contract'
import { readQuery } from '../../forms/check.ts'
import { type Grouping, groupings, type OutcomeFilter } from './outcome-figures.ts'

/** What the table shows, as the address has it. */
export type PilotSearch = OutcomeFilter & { by?: Grouping }

const PilotQuery = {
  properties: {
    by: { type: 'string', enum: [...groupings] },
    municipality: { type: 'string', pattern: '^[0-9]{4}$' },
    year: { type: 'string', pattern: '^201[2-7]$' },
    outcome: PilotOutcome,
  },
}

export const readPilotSearch = (raw: Record<string, unknown>): PilotSearch => readQuery(raw, PilotQuery)
