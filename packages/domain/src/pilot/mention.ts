import type { IsoDate } from '../date.ts'

/**
 * What a report says of a participant: `under utdanning`, `fullført`, `usikkert fullført`, `sluttet`.
 */
export type PilotStatus = 'in-training' | 'completed' | 'completed-uncertain' | 'left'

/**
 * One row of a yearly participants file: a statement about a doctor, not yet a person, since names and HPR numbers are
 * partly missing. Null means *not reported*, never zero or no.
 */
export interface Mention {
  /** The code that was in force in the report year, with its leading zero. */
  municipalityCode: string
  /** The name as the report has it; the code decides. */
  municipalityName: string | null
  reportYear: number
  /** As written, but without surrounding spaces and with single spaces inside. */
  name: string | null
  /** `HPR-nummer`, 7 to 9 digits. */
  hprNumber: string | null
  birthYear: number | null
  startedOn: IsoDate | null
  /** `stillingsmodell`. */
  positionModel: 1 | 2 | 3 | null
  /** 0 to 100. */
  positionPercent: number | null
  hasSupervisor: boolean | null
  hasEducationPlan: boolean | null
  status: PilotStatus | null
  statusOn: IsoDate | null
  remark: string | null
}
