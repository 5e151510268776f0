import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { readDay } from '../../forms/day-text.ts'
import { useTexts } from '../../i18n/language.ts'
import { appointmentsQuery } from '../supervisors/index.ts'
import type { ConfirmationValues } from './confirmation-values.ts'
import { choiceOf, supervisorsWithin, writtenFor } from './suggested.ts'

type SupervisorChoiceProps = {
  traineeId: string
  /** The fields as they are written. */
  values: ConfirmationValues
  /** Whether something in the two fields is to be corrected. */
  hasError: boolean
  onChoose: (written: Pick<ConfirmationValues, 'supervisorName' | 'supervisorHprNumber'>) => void
  /** The two fields themselves, for who is not among the choices. */
  children: ReactNode
}

/** The doctor's individual supervisors of the span to choose from; the two fields alone where there are none. */
export function SupervisorChoice({ traineeId, values, hasError, onChoose, children }: SupervisorChoiceProps) {
  const words = useTexts().confirmations.form
  const { data } = useQuery(appointmentsQuery(traineeId))
  const [isOther, setOther] = useState(false)
  const supervisors = supervisorsWithin(
    data?.appointments ?? [],
    readDay(values.startsOn),
    readDay(values.endsOn),
  )
  if (supervisors.length === 0) return children
  const choice = isOther || hasError ? 'other' : choiceOf(supervisors, values)
  const choose = (code: string) => {
    const supervisor = supervisors.find(({ id }) => id === code)
    setOther(code === 'other' || supervisor?.hprNumber === null)
    onChoose(writtenFor(supervisor ?? { name: '', hprNumber: null }))
  }
  return (
    <>
      <RadioGroup legend={words.supervisor} value={choice} onChange={choose}>
        {supervisors.map(({ id, name, hprNumber }) => (
          <Radio
            key={id}
            value={id}
            description={hprNumber === null ? words.withoutHprNumber : words.hprNumber({ hprNumber })}
          >
            {name}
          </Radio>
        ))}
        <Radio value="other">{words.otherSupervisor}</Radio>
        <Radio value="none">{words.noSupervisor}</Radio>
      </RadioGroup>
      {choice === 'other' && children}
    </>
  )
}
