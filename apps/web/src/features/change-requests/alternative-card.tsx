import type { Trainee } from '@alis/contract'
import { type Assessment, assess, findChangeProblem, regulationOf, type TrainingFacts } from '@alis/domain'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort, ErrorMessage, Heading } from '@navikt/ds-react/Typography'
import { type FormEvent, type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { EffectOnDay } from '../progress/index.ts'
import type { Alternative } from './alternatives.ts'
import { ChangeList, type WrittenChanges } from './change-list.tsx'
import { type FieldProblem, findProblems } from './change-problems.ts'
import { DoneOn, RequirementDays } from './counted-alternative.tsx'
import styles from './scenarios-page.module.css'
import { toChanges, withChanges } from './to-changes.ts'

type AlternativeCardProps = {
  trainee: Trainee
  facts: TrainingFacts
  today: string
  /** As it is planned now. */
  planned: Assessment
  alternative: Alternative
  /** The change whose fields are open, where it is one of this alternative. */
  open: number | null
  /** Another alternative may be added. */
  mayCopy: boolean
  onWrite: (written: WrittenChanges) => void
  onRename: (name: string) => void
  onCopy: () => void
  onRemove: () => void
  onChoose: () => void
}

type CountProps = Pick<AlternativeCardProps, 'trainee' | 'facts' | 'today' | 'planned' | 'alternative'> & {
  /** What is changed; it stands between the answer and what the answer is made of. */
  children: ReactNode
}

/** What the alternative comes to, counted in the browser while it is written. */
function Count({ trainee, facts, today, planned, alternative, children }: CountProps) {
  const { changeProblems, scenarios } = useTexts()
  const { registeredOn } = trainee.provider
  const written = useDeferredValue(alternative.changes)
  const counted = useMemo(() => {
    const changes = toChanges(written, registeredOn)
    const problem = findChangeProblem(facts, changes)
    if (problem !== null) return { problem }
    return { after: assess(withChanges(facts, changes), regulationOf(facts.scheme), { asOf: today }) }
  }, [written, facts, registeredOn, today])
  if (counted.after === undefined)
    return (
      <>
        <ErrorMessage size="small">{changeProblems[counted.problem.code]}</ErrorMessage>
        {children}
      </>
    )
  const isComplete = toChanges(written, registeredOn).length === written.length
  return (
    <>
      <div aria-live="polite" className={styles.answer}>
        <DoneOn completion={counted.after.completion} />
        <EffectOnDay before={planned.completion} after={counted.after.completion} />
      </div>
      {!isComplete && <BodyShort size="small">{scenarios.incomplete}</BodyShort>}
      {children}
      <RequirementDays requirements={counted.after.requirements} />
    </>
  )
}

/** The alternative's name, and a field in its place while it gets another. */
function Name({ name, id, onRename }: { name: string; id: string; onRename: (name: string) => void }) {
  const { scenarios, frame } = useTexts()
  const [written, setWritten] = useState<string | null>(null)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (written?.trim()) onRename(written.trim())
    setWritten(null)
  }
  return (
    <>
      <Heading id={id} level="2" size="small" className={styles.name}>
        {name}
      </Heading>
      {written === null ? (
        <Button size="xsmall" variant="tertiary" className={styles.rename} onClick={() => setWritten(name)}>
          {scenarios.rename}
        </Button>
      ) : (
        <form onSubmit={rename} className={styles.answer}>
          <TextField
            size="small"
            label={scenarios.name}
            maxLength={60}
            autoFocus
            autoComplete="off"
            value={written}
            onChange={event => setWritten(event.target.value)}
          />
          <Button type="submit" size="small" variant="secondary">
            {frame.form.save}
          </Button>
        </form>
      )}
    </>
  )
}

/** One alternative: its changes, what they come to, and what can be done with it. */
export function AlternativeCard(props: AlternativeCardProps) {
  const { trainee, facts, today, alternative, open, mayCopy } = props
  const { scenarios, frame } = useTexts()
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const id = `alternative-${alternative.id}`
  const judge = () => setProblems(findProblems(facts, alternative.changes, trainee.provider.registeredOn))
  const write = (written: WrittenChanges) => {
    // A change that is put away says what it lacks; one that is being written is left in peace.
    if (written.open === null)
      setProblems(findProblems(facts, written.changes, trainee.provider.registeredOn))
    else if (written.open !== open) setProblems([])
    props.onWrite(written)
  }
  return (
    <section aria-labelledby={id} className={open === null ? styles.card : styles.wideCard}>
      <Name name={alternative.name} id={id} onRename={props.onRename} />
      <Count trainee={trainee} facts={facts} today={today} planned={props.planned} alternative={alternative}>
        <ChangeList
          trainee={trainee}
          today={today}
          changes={alternative.changes}
          open={open}
          problems={problems}
          level="3"
          onChange={write}
          onBlur={() => problems.length > 0 && judge()}
        />
      </Count>
      <div className={styles.acts}>
        {alternative.changes.length > 0 && (
          <Button
            size="small"
            variant="secondary"
            aria-label={scenarios.chooseOf({ name: alternative.name })}
            onClick={props.onChoose}
          >
            {scenarios.choose}
          </Button>
        )}
        {mayCopy && (
          <Button
            size="small"
            variant="tertiary"
            aria-label={scenarios.copyOf({ name: alternative.name })}
            onClick={props.onCopy}
          >
            {scenarios.copy}
          </Button>
        )}
        <Button
          size="small"
          variant="tertiary"
          aria-label={scenarios.removeOf({ name: alternative.name })}
          onClick={props.onRemove}
        >
          {frame.form.remove}
        </Button>
      </div>
    </section>
  )
}
