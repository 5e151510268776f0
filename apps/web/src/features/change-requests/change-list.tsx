import type { Trainee } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { BodyShort, ErrorMessage, Heading } from '@navikt/ds-react/Typography'
import { useEffect, useRef } from 'react'
import formStyles from '../../forms/form.module.css'
import { useTexts } from '../../i18n/language.ts'
import { ChangeFields } from './change-fields.tsx'
import { useFieldProblemText } from './change-labels.ts'
import styles from './change-list.module.css'
import type { FieldProblem } from './change-problems.ts'
import { type ChangeValues, emptyChange, toChange } from './change-values.ts'
import { describeChange } from './describe-change.ts'

/** As many changes as a request may hold. */
const MOST = 10

export type WrittenChanges = {
  changes: ChangeValues[]
  /** The change whose fields are open. */
  open: number | null
}

type ChangeListProps = WrittenChanges & {
  trainee: Trainee
  today: string
  problems: readonly FieldProblem[]
  /** The level of the headings below the one that the list stands under. */
  level: '2' | '3' | '4'
  onChange: (written: WrittenChanges) => void
  onBlur: () => void
}

/** Takes focus when it comes onto the page by something that somebody did. */
function ChangeHeading({
  text,
  level,
  takesFocus,
}: {
  text: string
  level: '2' | '3' | '4'
  takesFocus: boolean
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <Heading ref={heading} level={level} size="small" tabIndex={-1} className={styles.heading}>
      {text}
    </Heading>
  )
}

/** The changes that are written: each a sentence, and one of them open with its fields. */
export function ChangeList({
  trainee,
  today,
  changes,
  open,
  problems,
  level,
  onChange,
  onBlur,
}: ChangeListProps) {
  const texts = useTexts()
  const { list } = texts.changeRequests
  const problemText = useFieldProblemText(changes)
  const opened = useRef(open)
  const sentenceOf = (values: ChangeValues): string => {
    const change = toChange(values)
    return change === null ? list.incomplete : describeChange(texts, change, trainee.servicePeriods)
  }
  const write = (index: number, values: ChangeValues) =>
    onChange({ open, changes: changes.map((before, at) => (at === index ? values : before)) })
  const remove = (index: number) => {
    const rest = changes.filter((_, at) => at !== index)
    const isBefore = open !== null && index < open
    onChange({ changes: rest, open: open === index ? null : isBefore ? open - 1 : open })
  }
  const add = () => onChange({ changes: [...changes, emptyChange], open: changes.length })

  return (
    <div className={styles.changes}>
      {changes.length > 0 && (
        <ol className={styles.list}>
          {changes.map((values, index) => {
            const number = texts.formats.number(index + 1)
            const found = problems.find(({ change }) => change === index)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place in the order in which all are made.
              <li key={index} className={open === index ? styles.open : styles.closed}>
                {open === index ? (
                  <div className={formStyles.form}>
                    <ChangeHeading
                      text={list.numbered({ number })}
                      level={level}
                      takesFocus={opened.current !== index}
                    />
                    <ChangeFields
                      trainee={trainee}
                      today={today}
                      values={values}
                      messageOf={field => {
                        const problem = problems.find(
                          ({ change, field: wrong }) => change === index && wrong === field,
                        )
                        return problem && problemText(problem)
                      }}
                      onChange={next => write(index, next)}
                      onBlur={onBlur}
                    />
                  </div>
                ) : (
                  <div>
                    <BodyShort>{sentenceOf(values)}</BodyShort>
                    {found && <ErrorMessage size="small">{problemText(found)}</ErrorMessage>}
                  </div>
                )}
                <div className={styles.acts}>
                  {open === index ? (
                    <Button
                      type="button"
                      size="small"
                      variant="secondary"
                      onClick={() => {
                        opened.current = null
                        onChange({ changes, open: null })
                      }}
                    >
                      {list.done}
                    </Button>
                  ) : (
                    <Button
                      type="button"
                      size="small"
                      variant="tertiary"
                      aria-label={list.changeOf({ number })}
                      onClick={() => {
                        opened.current = null
                        onChange({ changes, open: index })
                      }}
                    >
                      {texts.frame.form.change}
                    </Button>
                  )}
                  <Button
                    type="button"
                    size="small"
                    variant="tertiary"
                    aria-label={list.removeOf({ number })}
                    onClick={() => remove(index)}
                  >
                    {texts.frame.form.remove}
                  </Button>
                </div>
              </li>
            )
          })}
        </ol>
      )}
      {changes.length < MOST ? (
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          className={styles.add}
          onClick={() => {
            opened.current = null
            add()
          }}
        >
          {changes.length === 0 ? list.addFirst : list.add}
        </Button>
      ) : (
        <BodyShort size="small">{list.most({ count: MOST })}</BodyShort>
      )}
    </div>
  )
}
