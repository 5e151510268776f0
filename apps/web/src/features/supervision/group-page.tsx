import type { SupervisionGroup } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { daysInGroup } from './group-days.ts'
import { GroupForm } from './group-form.tsx'
import { newMeetingValues, toGroupValues } from './group-values.ts'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingList } from './meeting-list.tsx'
import { MemberList } from './member-list.tsx'
import { OpenedForm } from './opened-form.tsx'
import { groupQuery, useAddMeeting, useChangeGroup } from './queries.ts'
import styles from './supervision-page.module.css'

const route = getRouteApi('/signed-in/grupper/$groupId')

type KeepProps = { group: SupervisionGroup; onDone: (notice: string) => void; onClose: () => void }

/** The calendar day of the reader, who writes down a meeting; the server refuses one that is still to come. */
const localToday = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format()

function NewMeeting({ group, onDone, onClose }: KeepProps) {
  const { supervision } = useTexts()
  const words = supervision.groupPage
  const add = useAddMeeting(group.id, useIdempotencyKey())
  return (
    <MeetingForm
      label={words.addMeeting}
      group={group}
      initial={newMeetingValues(group, localToday())}
      error={add.error}
      isSaving={add.isPending}
      onCancel={onClose}
      onSave={(body, form) =>
        add.mutate(body, {
          onError: form.showServerErrors,
          onSuccess: () => onDone(words.meetingAdded),
        })
      }
    />
  )
}

function ChangeGroup({ group, onDone, onClose }: KeepProps) {
  const { supervision } = useTexts()
  const words = supervision.groups
  const change = useChangeGroup(group.id)
  return (
    <GroupForm
      label={words.change}
      initial={toGroupValues(group)}
      isNew={false}
      error={change.error}
      isSaving={change.isPending}
      onCancel={onClose}
      onSave={({ providerId: _, ...body }, form) =>
        change.mutate(
          { ...body, version: group.version },
          { onError: form.showServerErrors, onSuccess: () => onDone(words.changed) },
        )
      }
    />
  )
}

function Group({ group }: { group: SupervisionGroup }) {
  const texts = useTexts()
  const { supervision, formats } = texts
  const words = supervision.groupPage
  /** The one form that is open: `meeting`, `group`, `member`, or the id of the meeting or member that is changed. */
  const [opened, setOpened] = useState<string | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const close = () => setOpened(null)
  const done = (text: string) => {
    close()
    setNotice(text)
  }
  return (
    <Page
      title={group.name}
      width="work"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="groups" to="/grupper">
              {supervision.groups.title}
            </TextLink>,
          ]}
          here={group.name}
        />
      }
      action={
        group.can.change &&
        opened === null && (
          <Button icon={<PlusIcon aria-hidden />} onClick={() => setOpened('meeting')}>
            {words.addMeeting}
          </Button>
        )
      }
    >
      <NavigationNotice />
      {notice !== null && <Notice status="success" title={notice} />}
      <div className={styles.section}>
        <BodyShort size="large">
          {words.answer({
            members: formats.number(group.members.length),
            memberCount: group.members.length,
            meetings: formats.number(group.meetings.length),
            meetingCount: group.meetings.length,
          })}
        </BodyShort>
        <BodyShort>
          {words.led({ name: group.leaderName, days: daysInGroup(texts, group.startsOn, group.endsOn) })}
        </BodyShort>
        {group.can.change && opened === null && (
          <div>
            <Button size="small" variant="tertiary" onClick={() => setOpened('group')}>
              {supervision.groups.change}
            </Button>
          </div>
        )}
      </div>
      {opened === 'meeting' && (
        <OpenedForm level="2" title={words.addMeeting}>
          <NewMeeting group={group} onDone={done} onClose={close} />
        </OpenedForm>
      )}
      {opened === 'group' && (
        <OpenedForm level="2" title={supervision.groups.change}>
          <ChangeGroup group={group} onDone={done} onClose={close} />
        </OpenedForm>
      )}
      <MemberList group={group} opened={opened} onOpen={setOpened} onDone={done} onClose={close} />
      <MeetingList group={group} opened={opened} onOpen={setOpened} onDone={done} onClose={close} />
    </Page>
  )
}

/** One supervision group: its members, its meetings. */
export function GroupPage() {
  const { groupId } = route.useParams()
  return (
    <LoadedPage query={useQuery(groupQuery(groupId))} skeleton={<SkeletonPage />}>
      {group => <Group key={group.id} group={group} />}
    </LoadedPage>
  )
}
