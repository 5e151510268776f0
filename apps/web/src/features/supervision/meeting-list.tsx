import type { GroupMeeting, SupervisionGroup } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { toMeetingValues } from './group-values.ts'
import { hoursInWords } from './hours-text.ts'
import { MeetingForm } from './meeting-form.tsx'
import { OpenedForm } from './opened-form.tsx'
import { useChangeMeeting, useRemoveMeeting } from './queries.ts'
import styles from './supervision-page.module.css'

type ChangeMeetingProps = {
  group: SupervisionGroup
  meeting: GroupMeeting
  onDone: (notice: string) => void
  onClose: () => void
}

function ChangeMeeting({ group, meeting, onDone, onClose }: ChangeMeetingProps) {
  const { supervision, formats } = useTexts()
  const words = supervision.groupPage
  const change = useChangeMeeting(group.id, meeting.id)
  const remove = useRemoveMeeting(group.id, meeting.id)
  return (
    <MeetingForm
      label={words.changeMeetingOf({ day: formats.day(meeting.heldOn) })}
      group={group}
      initial={toMeetingValues(meeting)}
      error={change.error ?? remove.error}
      isSaving={change.isPending}
      onCancel={onClose}
      onSave={(body, form) =>
        change.mutate(
          { ...body, version: meeting.version },
          { onError: form.showServerErrors, onSuccess: () => onDone(words.meetingChanged) },
        )
      }
      acts={
        <Button
          type="button"
          variant="tertiary"
          data-color="danger"
          loading={remove.isPending}
          onClick={() => remove.mutate(meeting.version, { onSuccess: () => onDone(words.meetingRemoved) })}
        >
          {words.removeMeeting}
        </Button>
      }
    />
  )
}

const SHOWN_AT_FIRST = 6

type MeetingListProps = Omit<ChangeMeetingProps, 'meeting'> & {
  /** The one form of the page that is open, by the id of what is changed. */
  opened: string | null
  onOpen: (form: string) => void
}

/** The meetings of a group, the newest first: the last of them, and all when asked. */
export function MeetingList({ group, opened, onOpen, onDone, onClose }: MeetingListProps) {
  const texts = useTexts()
  const { supervision, formats } = texts
  const words = supervision.groupPage
  const [isAllShown, setIsAllShown] = useState(false)
  const shown = isAllShown ? group.meetings : group.meetings.slice(0, SHOWN_AT_FIRST)
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {supervision.groups.meetings}
      </Heading>
      {group.meetings.length === 0 && <BodyShort>{words.noMeetings}</BodyShort>}
      <ul className={styles.parts}>
        {shown.map(meeting => {
          const day = formats.day(meeting.heldOn)
          return (
            <li key={meeting.id} className={styles.meeting}>
              <BodyShort weight="semibold" className={styles.day}>
                {day}
              </BodyShort>
              <BodyShort>{hoursInWords(texts, meeting.minutes)}</BodyShort>
              <BodyShort>{words.presentOf({ count: formats.number(meeting.memberIds.length) })}</BodyShort>
              {group.can.change && opened === null && (
                <Button
                  size="small"
                  variant="tertiary"
                  aria-label={words.changeMeetingOf({ day })}
                  onClick={() => onOpen(meeting.id)}
                >
                  {words.changeMeeting}
                </Button>
              )}
              {opened === meeting.id && (
                <div className={styles.wide}>
                  <OpenedForm title={words.changeMeetingOf({ day })}>
                    <ChangeMeeting group={group} meeting={meeting} onDone={onDone} onClose={onClose} />
                  </OpenedForm>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {group.meetings.length > SHOWN_AT_FIRST && (
        <div>
          <Button size="small" variant="tertiary" onClick={() => setIsAllShown(!isAllShown)}>
            {isAllShown ? words.showFewer : words.showAll({ count: formats.number(group.meetings.length) })}
          </Button>
        </div>
      )}
    </section>
  )
}
