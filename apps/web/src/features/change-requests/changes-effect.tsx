import { findChangeProblem, type TrainingFacts } from '@alis/domain'
import { ErrorMessage } from '@navikt/ds-react/Typography'
import { useDeferredValue } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LiveEffect } from '../progress/index.ts'
import type { ChangeValues } from './change-values.ts'
import { toChanges, withChanges } from './to-changes.ts'

type ChangesEffectProps = {
  facts: TrainingFacts
  changes: readonly ChangeValues[]
  registeredOn: string
  today: string
}

/** What the written changes would do to the day, while they are being written; or why they cannot be made. */
export function ChangesEffect({ facts, changes, registeredOn, today }: ChangesEffectProps) {
  const { changeProblems } = useTexts()
  const written = toChanges(useDeferredValue(changes), registeredOn)
  const problem = findChangeProblem(facts, written)
  const isCounted = written.length > 0 && problem === null
  return (
    <>
      <LiveEffect before={facts} after={isCounted ? withChanges(facts, written) : null} asOf={today} />
      {problem && <ErrorMessage>{changeProblems[problem.code]}</ErrorMessage>}
    </>
  )
}
