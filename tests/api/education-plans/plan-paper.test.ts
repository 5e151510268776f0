import { type EducationPlan, readPlanPaper } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAbsence } from '../../factories/people.ts'
import {
  aCatalogue,
  anActivePlan,
  aPlanDraft,
  aPlanningPractice,
  aSupervisorOf,
  inPlanningPractice,
  type PlanningPractice,
} from '../../factories/plans.ts'
import { testApp } from '../../setup/app.ts'
import { readLines } from '../confirmations/read-pdf.ts'

const test = testApp()

let practice: PlanningPractice
let goals: { id: string; code: string }[] = []

beforeAll(async () => {
  practice = await aPlanningPractice(test, '3405')
  goals = await aCatalogue(test.db, 110)
})

async function paperOf({ id: planId }: EducationPlan, who = practice.doctor) {
  const { response } = await who.call(readPlanPaper, { params: { planId } })
  expect(response.statusCode).toBe(200)
  return { response, pdf: response.rawPayload, lines: readLines(response.rawPayload) }
}

const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length
/** Lines are read once with every font of the paper. */
const times = (lines: string[], line: string) => lines.filter(each => each === line).length

describe('plan-paper', () => {
  it('is PDF/A-2a, tagged, of an agreed plan with all that it says', async () => {
    await anAbsence(test.db, practice.trainee, { type: 'parental-leave', endsOn: '2022-06-30' })
    const plan = await anActivePlan(practice, {
      goals: goals.map(({ id }, index) => ({
        goalId: id,
        periodId: index < 60 ? practice.practice.id : index < 100 ? practice.hospital.id : null,
      })),
      courses: [{ kind: 'topic', title: 'Hud og venerologi', hours: 16.5, plannedOn: '2027-03-01' }],
      assessmentPoints: [{ on: '2027-06-30', kind: 'board', remark: 'Etter sykehuset' }],
      remarks: 'Første linje\nAndre linje',
    })
    const { response, pdf, lines } = await paperOf(plan)
    expect(response.headers['content-type']).toBe('application/pdf')
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename="utdanningsplan-versjon-1.pdf"',
    )
    const text = pdf.toString('latin1')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('/Lang (nb-NO)')
    for (const line of [
      'Individuell utdanningsplan',
      'Lillehammer kommune',
      `Prøve ${practice.trainee.familyName}`,
      practice.trainee.hprNumber,
      'Sykehuset',
      'ALM 001',
      'ALM 110',
      'Læringsmål nummer 77',
      'Hud og venerologi',
      '16,5',
      '30.6.2027',
      'Etter sykehuset',
      '10.1.2022–30.6.2022',
      'Første linje',
      'Andre linje',
    ])
      expect(lines).toContain(line)
    expect(pagesOf(pdf)).toBeGreaterThan(3)
    // The header of the goals stands again on every page that they reach.
    expect(times(lines, 'Kode')).toBeGreaterThanOrEqual(4)
    expect(lines.join(' ')).not.toContain('UTKAST')
  })

  it('is marked as a draft on every page', async () => {
    const own = await inPlanningPractice(test, practice.providerId)
    const plan = await aPlanDraft(own, { goals: goals.map(({ id }) => ({ goalId: id, periodId: null })) })
    const { pdf, lines } = await paperOf(plan, own.doctor)
    expect(pagesOf(pdf)).toBeGreaterThan(2)
    expect(times(lines, 'UTKAST. Planen er ikke avtalt.')).toBe(pagesOf(pdf))
  })

  it('says nothing of leave to a supervisor', async () => {
    const own = await inPlanningPractice(test, practice.providerId)
    await anAbsence(test.db, own.trainee, { type: 'parental-leave' })
    const supervisor = await aSupervisorOf(test, own.trainee, 'individual')
    const plan = await aPlanDraft(own)
    const seen = await Promise.all([own.doctor, supervisor].map(who => paperOf(plan, who)))
    expect(seen.map(({ lines }) => lines.includes('Avtalt permisjon'))).toEqual([true, false])
    expect(seen.map(({ lines }) => lines.includes('Foreldrepermisjon'))).toEqual([true, false])
  })

  it('is printed whatever was pasted into it', async () => {
    const own = await inPlanningPractice(test, practice.providerId)
    const plan = await aPlanDraft(own, { remarks: 'Første\u000blinje\nAndre \u0001linje' })
    const { lines } = await paperOf(plan, own.leader)
    expect(lines).toContain('Første□linje')
    expect(lines).toContain('Andre □linje')
  })

  it('prints what was typed as it is, in the language of the municipality', async () => {
    const own = await aPlanningPractice(test, '4621')
    const plan = await aPlanDraft(own, { remarks: '#panic("a") *b* $x$' })
    const { pdf, lines } = await paperOf(plan, own.leader)
    expect(pdf.toString('latin1')).toContain('/Lang (nn-NO)')
    expect(lines).toContain('Periodar')
    expect(lines).toContain('#panic("a") *b* $x$')
  })
})
