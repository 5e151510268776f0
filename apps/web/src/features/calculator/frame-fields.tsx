import '@navikt/ds-css/dist/component/readmore.min.css'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { Select } from '@navikt/ds-react/Select'
import { Heading } from '@navikt/ds-react/Typography'
import { DayField } from '../../forms/day-field.tsx'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import styles from './calculator-page.module.css'
import { type Draft, type FrameValues, findFrameErrors, writeFrame } from './path-draft.ts'
import { useFieldErrors } from './row-fields.tsx'

type FrameFieldsProps = { draft: Draft; onChange: (draft: Draft) => void }

function useWriteFrame({ draft, onChange }: FrameFieldsProps) {
  return (change: Partial<FrameValues>) =>
    onChange({ ...draft, frame: writeFrame(draft.frame, { ...draft.frame.values, ...change }) })
}

/** What goes for the whole training: the scheme and its first part. */
export function FrameFields({ draft, onChange }: FrameFieldsProps) {
  const { calculator, schemes } = useTexts()
  const words = calculator.frame
  const { values } = draft.frame
  const { part1CompletedOn, asOf } = words
  const { errorOf, leave } = useFieldErrors(findFrameErrors(values), { part1CompletedOn, asOf })
  const write = useWriteFrame({ draft, onChange })
  return (
    <section aria-labelledby="training" className={styles.section}>
      <Heading id="training" level="2" size="small">
        {words.title}
      </Heading>
      <div className={`${styles.fields} ${styles.frameFields}`}>
        <Select
          label={words.scheme}
          className={styles.choice}
          value={values.scheme}
          onChange={event => write({ scheme: event.target.value === 'old' ? 'old' : 'new-2019' })}
        >
          {wordsOf(schemes).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
        <DayField
          id="part1CompletedOn"
          label={part1CompletedOn}
          description={words.part1Hint}
          value={values.part1CompletedOn}
          error={errorOf('part1CompletedOn')}
          onChange={day => write({ part1CompletedOn: day })}
          onBlur={() => leave('part1CompletedOn')}
        />
      </div>
    </section>
  )
}

/** How the path is read: what is assumed, as of which day, and the reading of what the sources leave open. */
export function ReadingFields({ draft, onChange }: FrameFieldsProps) {
  const { frame: words, periods } = useTexts().calculator
  const { values } = draft.frame
  const { part1CompletedOn, asOf } = words
  const { errorOf, leave } = useFieldErrors(findFrameErrors(values), { part1CompletedOn, asOf })
  const write = useWriteFrame({ draft, onChange })
  return (
    <div className={styles.section}>
      <Checkbox
        description={periods.continueLastHint}
        checked={values.continueLast}
        onChange={event => write({ continueLast: event.target.checked })}
      >
        {periods.continueLast}
      </Checkbox>
      <DayField
        id="asOf"
        label={asOf}
        description={words.asOfHint}
        value={values.asOf}
        error={errorOf('asOf')}
        onChange={day => write({ asOf: day })}
        onBlur={() => leave('asOf')}
      />
      <ReadMore size="small" header={words.more}>
        <RadioGroup
          legend={words.deduction}
          description={words.deductionHint}
          value={values.absenceDeduction}
          onChange={(value: string) => write({ absenceDeduction: value === 'whole' ? 'whole' : 'excess' })}
        >
          {wordsOf(words.deductions).map(([code, word]) => (
            <Radio key={code} value={code}>
              {word}
            </Radio>
          ))}
        </RadioGroup>
      </ReadMore>
    </div>
  )
}
