import type {
  BoardAssessment,
  BoardAssessmentChange,
  BoardParticipant,
  BoardRole,
  NewBoardAssessment,
  Trainee,
} from '@alis/contract'
import { readDay, writeDay } from '../../forms/day-text.ts'

/** An assessment as it stands in the fields. */
export type AssessmentValues = {
  heldOn: string
  participants: { name: string; role: BoardRole }[]
  judgement: string
  basis: string
  measures: string
}

/** A board has these; who else took part is added. */
export const emptyAssessment = ({
  givenName,
  familyName,
}: Pick<Trainee, 'givenName' | 'familyName'>): AssessmentValues => ({
  heldOn: '',
  participants: [
    { name: '', role: 'leader' },
    { name: '', role: 'individual-supervisor' },
    { name: '', role: 'clinical-supervisor' },
    { name: `${givenName} ${familyName}`, role: 'trainee' },
  ],
  judgement: '',
  basis: '',
  measures: '',
})

export const toValues = (assessment: BoardAssessment): AssessmentValues => ({
  heldOn: writeDay(assessment.heldOn),
  participants: assessment.participants.map(({ name, role }) => ({ name, role })),
  judgement: assessment.judgement,
  basis: assessment.basis ?? '',
  measures: assessment.measures ?? '',
})

/** Who has no name did not take part. */
const namedIn = (participants: readonly BoardParticipant[]): BoardParticipant[] | undefined => {
  const named = participants
    .map(({ name, role }) => ({ name: name.replace(/\s+/g, ' ').trim(), role }))
    .filter(({ name }) => name !== '')
  return named.length === 0 ? undefined : named
}

export const toBody = (values: AssessmentValues): { [Name in keyof NewBoardAssessment]?: unknown } => ({
  heldOn: readDay(values.heldOn) ?? undefined,
  participants: namedIn(values.participants),
  judgement: values.judgement || undefined,
  basis: values.basis.trim() || null,
  measures: values.measures.trim() || null,
})

/** The fields of a change that differ from what is stored. */
export function onlyChanged(fields: NewBoardAssessment, stored: BoardAssessment): BoardAssessmentChange {
  const before: Readonly<Record<string, unknown>> = stored
  const differing = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
  )
  return { version: stored.version, ...Object.fromEntries(differing) }
}
