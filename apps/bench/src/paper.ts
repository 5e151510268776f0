import type { ConfirmationContent, ConfirmedService } from '@alis/contract'
import { makePaper } from '../../api/src/features/confirmations/paper.ts'
import { median } from './counting.ts'

const amount = { units: 22_654_800_000, months: 6, duration: { years: 0, months: 6, days: 0 } }

/** Ten lines of service: more than most confirmations have. */
const services = Array.from(
  { length: 10 },
  (_, turn): ConfirmedService => ({
    place: `Legesenter ${turn}`,
    municipality: 'Lillehammer',
    category: 'open-practice',
    startsOn: `${2015 + turn}-01-01`,
    endsOn: `${2015 + turn}-06-30`,
    positionPercent: 100,
    absenceDays: turn,
    deducted: amount,
    notDeducted: amount,
    counted: amount,
  }),
)

const content: ConfirmationContent = {
  format: 1,
  language: 'nb',
  doctor: { givenName: 'Áilu Ŋávdna', familyName: 'Øverås', hprNumber: '9012345' },
  provider: { name: 'Lillehammer', organisationNumber: '999999999' },
  regulation: 'new-scheme-2019',
  startsOn: '2015-01-01',
  endsOn: '2024-06-30',
  services,
  counted: amount,
  supervisionHours: 210,
  supervisor: { name: 'Bjørn Moen', hprNumber: '9123456' },
  leader: 'Torstein Lie',
  place: 'Lillehammer',
  issuedOn: '2026-01-31',
}

const onPaper = {
  code: '7KQ2M9XD4RTB',
  fingerprint: 'ab'.repeat(32),
  keyId: 'bench',
  publicUrl: 'http://localhost:3000',
}

/** Milliseconds for the paper of a confirmation: the first in a process, with fonts and template to be read, and the median of later ones. */
export async function timePaper(): Promise<{ firstMs: number; medianMs: number }> {
  const times: number[] = []
  for (let turn = 0; turn < 20; turn++) {
    const started = performance.now()
    await makePaper({ ...content, place: `Lillehammer ${turn}` }, onPaper)
    times.push(performance.now() - started)
  }
  const [firstMs = 0] = times
  return { firstMs, medianMs: median(times) }
}
