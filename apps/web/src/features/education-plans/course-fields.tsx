import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useRef } from 'react'
import { DayField } from '../../forms/day-field.tsx'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { EditSection, type EditSectionProps } from './edit-section.tsx'
import styles from './editor.module.css'
import { type CourseRow, emptyCourse } from './plan-draft.ts'
import type { Editor } from './use-autosave.ts'

/** As many as the contract takes. */
const MOST = 40

type RowProps = { editor: Editor; row: CourseRow; place: number; onRemove: () => void }

function CourseFields({ editor, row, place, onRemove }: RowProps) {
  const { educationPlans, formats, frame } = useTexts()
  const { editor: words, courseKinds } = educationPlans
  const { courses } = words
  const name = courses.numbered({ number: formats.number(place + 1) })
  const what = row.kind === '' ? name : `${name}, ${courseKinds[row.kind]}`
  const path = (field: keyof CourseRow) => `/courses/${place}/${field}`
  const write = (change: Partial<CourseRow>) =>
    editor.write({
      courses: editor.draft.courses.map((other, index) =>
        index === place ? { ...other, ...change } : other,
      ),
    })
  const field = (field: keyof CourseRow, sentences = {}) => ({
    id: `courses-${place}-${field}`,
    label: field === 'kind' ? courses.kind : `${courses[field]} (${frame.form.optional})`,
    value: row[field],
    error: editor.errorOf(path(field), courses[field], sentences),
    onBlur: () => editor.leave(path(field)),
  })
  const isHoursWrong = courses.hoursWrong
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
          aria-label={courses.remove({ what })}
          onClick={onRemove}
        >
          {frame.form.remove}
        </Button>
      </div>
      <div className={styles.fields}>
        <Select
          {...field('kind', { required: courses.kindMissing })}
          onChange={event =>
            write({ kind: wordsOf(courseKinds).find(([kind]) => kind === event.target.value)?.[0] ?? '' })
          }
        >
          <option value="">{frame.form.choose}</option>
          {wordsOf(courseKinds).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {word}
            </option>
          ))}
        </Select>
        <TextField
          {...field('title')}
          className={styles.wide}
          autoComplete="off"
          onChange={event => write({ title: event.target.value })}
        />
        <TextField
          {...field('hours', {
            type: isHoursWrong,
            minimum: isHoursWrong,
            maximum: isHoursWrong,
            multipleOf: isHoursWrong,
          })}
          className={styles.short}
          inputMode="decimal"
          autoComplete="off"
          onChange={event => write({ hours: event.target.value })}
        />
        <DayField {...field('plannedOn')} onChange={plannedOn => write({ plannedOn })} />
      </div>
    </li>
  )
}

/** The planned courses, a row each. */
export function CoursesSection({ editor, names }: EditSectionProps) {
  const { courses: words } = useTexts().educationPlans.editor
  const add = useRef<HTMLButtonElement>(null)
  const { courses } = editor.draft
  const remove = (place: number) => {
    editor.write({ courses: courses.filter((_, index) => index !== place) })
    add.current?.focus()
  }
  return (
    <EditSection editor={editor} names={names} sections={['courses']}>
      <BodyShort>{words.note}</BodyShort>
      {courses.length > 0 && (
        <ul className={styles.rows}>
          {courses.map((row, place) => (
            <CourseFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; all that is in it is written, none of it kept.
              key={place}
              editor={editor}
              row={row}
              place={place}
              onRemove={() => remove(place)}
            />
          ))}
        </ul>
      )}
      {courses.length < MOST ? (
        <div>
          <Button
            ref={add}
            type="button"
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            onClick={() => editor.write({ courses: [...courses, emptyCourse] })}
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
