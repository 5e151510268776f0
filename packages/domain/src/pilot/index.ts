export type { DecodedReport, ReportEncoding, ReportSeparator } from './decode-report.ts'
export { decodeReport } from './decode-report.ts'
export type {
  AssessmentColumn,
  ColumnMapping,
  FinanceColumn,
  HeaderMatch,
  ParticipantColumn,
  ReportKind,
  UnmatchedHeaders,
} from './match-headers.ts'
export { matchHeaders, REPORT_COLUMNS } from './match-headers.ts'
export type { Mention, PilotStatus } from './mention.ts'
export type { PilotCounts, PilotOutcomes } from './pilot-counts.ts'
export { pilotCounts } from './pilot-counts.ts'
export { FIRST_PILOT_YEAR, LAST_PILOT_YEAR } from './pilot-years.ts'
export type { PublishedShares, PublishedTotals } from './published-totals.ts'
export { PILOT_PUBLISHED, publishedShares } from './published-totals.ts'
export type { ParticipantProblem, ParticipantRow } from './read-participant-row.ts'
export { isBlankRow, readParticipantRow } from './read-participant-row.ts'
