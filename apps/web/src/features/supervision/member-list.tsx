import { type GroupMember, GroupMemberChange, NewGroupMember, type SupervisionGroup } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { writeDay } from '../../forms/day-text.ts'
import formStyles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { daysInGroup } from './group-days.ts'
import {
  type MemberValues,
  type NewMemberValues,
  toMemberBody,
  toMemberValues,
  toNewMember,
} from './group-values.ts'
import { hoursInWords } from './hours-text.ts'
import { InlineForm } from './inline-form.tsx'
import { OpenedForm } from './opened-form.tsx'
import { doctorsQuery, useAddMember, useChangeMember } from './queries.ts'
import styles from './supervision-page.module.css'

type KeepProps = { group: SupervisionGroup; onDone: (notice: string) => void; onClose: () => void }

/** A doctor who is not in the group joins it. */
function NewMemberForm({ group, onDone, onClose }: KeepProps) {
  const { supervision } = useTexts()
  const words = supervision.groupPage
  const doctors = useQuery(doctorsQuery)
  const add = useAddMember(group.id)
  const { form, handle, messageOf, summary, submit } = useContractForm<NewMemberValues, NewGroupMember>({
    schema: NewGroupMember,
    defaultValues: { traineeId: '', joinedOn: writeDay(group.startsOn) },
    toBody: toNewMember,
    labels: { traineeId: words.doctor, joinedOn: words.joinedOn },
    sentences: { traineeId: { required: words.doctorMissing } },
  })
  const isMember = (id: string) => group.members.some(({ trainee }) => trainee.id === id)
  return (
    <InlineForm
      label={words.addMember}
      onSubmit={submit(body =>
        add.mutate(body, {
          onError: handle.showServerErrors,
          onSuccess: () => onDone(words.memberAdded),
        }),
      )}
      summary={summary}
      error={add.error}
      isSaving={add.isPending}
      submitText={words.addMember}
      onCancel={onClose}
    >
      <Select
        id="traineeId"
        label={words.doctor}
        error={messageOf('traineeId')}
        {...form.register('traineeId')}
      >
        <option value="">{words.chooseDoctor}</option>
        {doctors.data?.items
          .filter(({ id }) => !isMember(id))
          .map(({ id, givenName, familyName }) => (
            <option key={id} value={id}>
              {familyName}, {givenName}
            </option>
          ))}
      </Select>
      <FormDay form={form} name="joinedOn" label={words.joinedOn} error={messageOf('joinedOn')} />
    </InlineForm>
  )
}

/** When a doctor joined and left, and the day of her diploma. */
function MemberForm({ group, member, onDone, onClose }: KeepProps & { member: GroupMember }) {
  const { supervision } = useTexts()
  const words = supervision.groupPage
  const change = useChangeMember(group.id, member.id)
  const { form, handle, messageOf, summary, submit } = useContractForm<
    MemberValues,
    Omit<GroupMemberChange, 'version'> & Record<string, unknown>
  >({
    schema: GroupMemberChange,
    defaultValues: toMemberValues(member),
    toBody: values => ({ version: member.version, ...toMemberBody(values) }),
    labels: { joinedOn: words.joinedOn, leftOn: words.leftOn, diplomaOn: words.diplomaOn },
  })
  return (
    <InlineForm
      label={words.changeMemberOf({ name: `${member.trainee.givenName} ${member.trainee.familyName}` })}
      onSubmit={submit(body =>
        change.mutate(
          { ...body, version: member.version },
          { onError: handle.showServerErrors, onSuccess: () => onDone(words.memberChanged) },
        ),
      )}
      summary={summary}
      error={change.error}
      isSaving={change.isPending}
      submitText={supervision.groups.save}
      onCancel={onClose}
    >
      <div className={formStyles.row}>
        <FormDay form={form} name="joinedOn" label={words.joinedOn} error={messageOf('joinedOn')} />
        <FormDay form={form} name="leftOn" label={words.leftOn} error={messageOf('leftOn')} />
        <FormDay form={form} name="diplomaOn" label={words.diplomaOn} error={messageOf('diplomaOn')} />
      </div>
    </InlineForm>
  )
}

type MemberListProps = KeepProps & {
  /** The one form of the page that is open: `member`, or the id of what is changed. */
  opened: string | null
  onOpen: (form: string) => void
}

const nameOf = ({ trainee }: GroupMember) => `${trainee.givenName} ${trainee.familyName}`

function MemberLink({ member }: { member: GroupMember }) {
  return (
    <TextLink to="/leger/$traineeId/veiledning" params={{ traineeId: member.trainee.id }}>
      {nameOf(member)}
    </TextLink>
  )
}

/** The days, the attendance and the diploma of a member, ready to read. */
function useMemberWords() {
  const texts = useTexts()
  const { supervision, formats } = texts
  return ({ joinedOn, leftOn, diplomaOn, meetings, minutes }: GroupMember) => ({
    days: daysInGroup(texts, joinedOn, leftOn),
    attended: supervision.groupPage.attendedOf({
      meetings: formats.number(meetings),
      count: meetings,
      hours: hoursInWords(texts, minutes),
    }),
    diploma: diplomaOn === null ? supervision.group.noDiploma : formats.day(diplomaOn),
  })
}

type MembersProps = { members: readonly GroupMember[]; mayChange: boolean; onOpen: (id: string) => void }

function ChangeButton({ member, onOpen }: { member: GroupMember } & Pick<MembersProps, 'onOpen'>) {
  const { groupPage: words } = useTexts().supervision
  return (
    <Button
      size="small"
      variant="tertiary"
      aria-label={words.changeMemberOf({ name: nameOf(member) })}
      onClick={() => onOpen(member.id)}
    >
      {words.changeMember}
    </Button>
  )
}

function MemberTable({ members, mayChange, onOpen }: MembersProps) {
  const { supervision } = useTexts()
  const words = supervision.groupPage
  const wordsOf = useMemberWords()
  return (
    <div className={styles.scroller}>
      <Table size="small">
        <caption className="aksel-sr-only">{supervision.groups.members}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.doctor}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.days}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.attended}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{supervision.group.parts.diploma}</Table.HeaderCell>
            {mayChange && <Table.HeaderCell scope="col">{words.actions}</Table.HeaderCell>}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {members.map(member => {
            const { days, attended, diploma } = wordsOf(member)
            return (
              <Table.Row key={member.id}>
                <Table.HeaderCell scope="row">
                  <MemberLink member={member} />
                </Table.HeaderCell>
                <Table.DataCell className={styles.day}>{days}</Table.DataCell>
                <Table.DataCell>{attended}</Table.DataCell>
                <Table.DataCell>{diploma}</Table.DataCell>
                {mayChange && (
                  <Table.DataCell>
                    <ChangeButton member={member} onOpen={onOpen} />
                  </Table.DataCell>
                )}
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}

function MemberCards({ members, mayChange, onOpen }: MembersProps) {
  const { supervision } = useTexts()
  const words = supervision.groupPage
  const wordsOf = useMemberWords()
  return (
    <Cards>
      {members.map(member => {
        const { days, attended, diploma } = wordsOf(member)
        return (
          <Card key={member.id} level="3" title={<MemberLink member={member} />}>
            <dl className={styles.figures}>
              {[
                [words.days, days],
                [words.attended, attended],
                [supervision.group.parts.diploma, diploma],
              ].map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {mayChange && (
              <div>
                <ChangeButton member={member} onOpen={onOpen} />
              </div>
            )}
          </Card>
        )
      })}
    </Cards>
  )
}

/** The doctors in a group, with their attendance and their diploma. */
export function MemberList({ group, opened, onOpen, onDone, onClose }: MemberListProps) {
  const { supervision } = useTexts()
  const words = supervision.groupPage
  const changed = group.members.find(({ id }) => id === opened)
  const mayOpen = group.can.change && opened === null
  const List = useIsNarrow() ? MemberCards : MemberTable
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {supervision.groups.members}
      </Heading>
      {group.members.length === 0 ? (
        <BodyShort>{words.noMembers}</BodyShort>
      ) : (
        <List members={group.members} mayChange={mayOpen} onOpen={onOpen} />
      )}
      {changed && (
        <OpenedForm key={changed.id} title={words.changeMemberOf({ name: nameOf(changed) })}>
          <MemberForm group={group} member={changed} onDone={onDone} onClose={onClose} />
        </OpenedForm>
      )}
      {opened === 'member' && (
        <OpenedForm title={words.addMember}>
          <NewMemberForm group={group} onDone={onDone} onClose={onClose} />
        </OpenedForm>
      )}
      {mayOpen && (
        <div>
          <Button size="small" variant="secondary" onClick={() => onOpen('member')}>
            {words.addMember}
          </Button>
        </div>
      )}
    </section>
  )
}
