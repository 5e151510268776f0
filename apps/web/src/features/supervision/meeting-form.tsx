import { type GroupMember, NewGroupMeeting, type SupervisionGroup } from '@alis/contract'
import { isIsoDate } from '@alis/domain'
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import { type ReactNode, useRef, useState } from 'react'
import { Controller } from 'react-hook-form'
import { readDay } from '../../forms/day-text.ts'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { type FormHandle, useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { type MeetingValues, membersOn, toMeetingBody } from './group-values.ts'
import { InlineForm } from './inline-form.tsx'

type MeetingFormProps = {
  label: string
  group: SupervisionGroup
  initial: MeetingValues
  error: unknown
  isSaving: boolean
  onSave: (body: NewGroupMeeting, form: FormHandle<MeetingValues>) => void
  onCancel: () => void
  acts?: ReactNode
}

const absentIds = (members: readonly GroupMember[], presentIds: readonly string[]) =>
  members.map(({ id }) => id).filter(id => !presentIds.includes(id))

/** A meeting on one screen: the day, the hours, and who was there. */
export function MeetingForm({
  label,
  group,
  initial,
  error,
  isSaving,
  onSave,
  onCancel,
  acts,
}: MeetingFormProps) {
  const texts = useTexts()
  const { supervision } = texts
  const words = supervision.groupPage
  const wrongHours = supervision.minutesWrong
  const { form, handle, messageOf, summary, submit } = useContractForm<MeetingValues, NewGroupMeeting>({
    schema: NewGroupMeeting,
    defaultValues: initial,
    toBody: toMeetingBody,
    labels: { heldOn: words.heldOn, minutes: words.hours, memberIds: words.present },
    sentences: { minutes: { type: wrongHours, minimum: wrongHours, maximum: wrongHours } },
  })
  const [day, setDay] = useState(readDay(initial.heldOn) ?? '')
  const members = membersOn(group, day)
  /** Whose tick was taken away, or was not there: it stays so when the day is corrected. */
  const absent = useRef(new Set(absentIds(members, initial.memberIds)))
  /** On another day others were in the group. While a day is half written, it is still the one before. */
  const moveTo = (text: string) => {
    const next = readDay(text)
    if (next === null || !isIsoDate(next)) return
    setDay(next)
    const there = membersOn(group, next).filter(({ id }) => !absent.current.has(id))
    form.setValue(
      'memberIds',
      there.map(({ id }) => id),
    )
  }
  const tick = (ids: string[]) => {
    for (const { id } of members) absent.current.delete(id)
    for (const id of absentIds(members, ids)) absent.current.add(id)
  }
  return (
    <InlineForm
      label={label}
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      submitText={supervision.groups.save}
      onCancel={onCancel}
      acts={acts}
    >
      <div className={styles.row}>
        <FormDay
          form={form}
          name="heldOn"
          label={words.heldOn}
          error={messageOf('heldOn')}
          onWrite={moveTo}
        />
        <TextField
          id="minutes"
          label={words.hours}
          inputMode="decimal"
          autoComplete="off"
          className={styles.short}
          error={messageOf('minutes')}
          {...form.register('minutes')}
        />
      </div>
      {members.length === 0 ? (
        <BodyShort>{words.nobodyThen}</BodyShort>
      ) : (
        <Controller
          control={form.control}
          name="memberIds"
          render={({ field: { value, onChange } }) => (
            <CheckboxGroup
              id="memberIds"
              tabIndex={-1}
              legend={words.present}
              description={words.presentHint}
              value={value}
              error={messageOf('memberIds')}
              onChange={(ids: string[]) => {
                onChange(ids)
                tick(ids)
              }}
            >
              {members.map(({ id, trainee }) => (
                <Checkbox key={id} value={id}>
                  {trainee.givenName} {trainee.familyName}
                </Checkbox>
              ))}
            </CheckboxGroup>
          )}
        />
      )}
    </InlineForm>
  )
}
