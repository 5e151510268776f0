import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useRef } from 'react'
import { DayField } from '../../forms/day-field.tsx'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { EditSection, type EditSectionProps } from './edit-section.tsx'
import styles from './editor.module.css'
import { emptyPoint, type PointRow } from './plan-draft.ts'
import type { Editor } from './use-autosave.ts'

/** As many as the contract takes. */
const MOST = 40

type RowProps = { editor: Editor; row: PointRow; place: number; onRemove: () => void }

function PointFields({ editor, row, place, onRemove }: RowProps) {
  const { educationPlans, formats, frame } = useTexts()
  const { editor: words, assessmentKinds } = educationPlans
  const { assessment } = words
  const name = assessment.numbered({ number: formats.number(place + 1) })
  const what = row.kind === '' ? name : `${name}, ${assessmentKinds[row.kind]}`
  const path = (field: keyof PointRow) => `/assessmentPoints/${place}/${field}`
  const write = (change: Partial<PointRow>) =>
    editor.write({
      assessmentPoints: editor.draft.assessmentPoints.map((other, index) =>
        index === place ? { ...other, ...change } : other,
      ),
    })
  const field = (field: keyof PointRow, sentences = {}) => ({
    id: `assessmentPoints-${place}-${field}`,
    label: field === 'remark' ? `${assessment.remark} (${frame.form.optional})` : assessment[field],
    value: row[field],
    error: editor.errorOf(path(field), assessment[field], sentences),
    onBlur: () => editor.leave(path(field)),
  })
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <Heading level="3" size="xsmall">
          {name}
        </Heading>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          icon={<TrashIcon aria-hidden />}
          aria-label={assessment.remove({ what })}
          onClick={onRemove}
        >
          {frame.form.remove}
        </Button>
      </div>
      <div className={styles.fields}>
        <DayField {...field('on', { required: assessment.onMissing })} onChange={on => write({ on })} />
        <Select
          {...field('kind', { required: assessment.kindMissing })}
          onChange={event =>
            write({ kind: wordsOf(assessmentKinds).find(([kind]) => kind === event.target.value)?.[0] ?? '' })
          }
        >
          <option value="">{frame.form.choose}</option>
          {wordsOf(assessmentKinds).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {word}
            </option>
          ))}
        </Select>
      </div>
      <Textarea
        {...field('remark')}
        description={frame.noPatient}
        className={styles.text}
        minRows={2}
        onChange={event => write({ remark: event.target.value })}
      />
    </li>
  )
}

/** When and how competence is to be assessed, a row each. */
export function AssessmentSection({ editor, names }: EditSectionProps) {
  const { assessment: words } = useTexts().educationPlans.editor
  const add = useRef<HTMLButtonElement>(null)
  const { assessmentPoints } = editor.draft
  const remove = (place: number) => {
    editor.write({ assessmentPoints: assessmentPoints.filter((_, index) => index !== place) })
    add.current?.focus()
  }
  return (
    <EditSection editor={editor} names={names} sections={['assessmentPoints']}>
      {assessmentPoints.length > 0 && (
        <ul className={styles.rows}>
          {assessmentPoints.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; all that is in it is written, none of it kept.
            <PointFields key={place} editor={editor} row={row} place={place} onRemove={() => remove(place)} />
          ))}
        </ul>
      )}
      {assessmentPoints.length < MOST ? (
        <div>
          <Button
            ref={add}
            type="button"
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            onClick={() => editor.write({ assessmentPoints: [...assessmentPoints, emptyPoint] })}
          >
            {words.add}
          </Button>
        </div>
      ) : (
        <BodyShort>{words.most}</BodyShort>
      )}
    </EditSection>
  )
}
