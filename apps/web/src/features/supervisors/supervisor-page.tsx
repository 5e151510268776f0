import type { Supervisor } from '@alis/contract'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { AppointmentList } from './appointment-list.tsx'
import { DepartureSection } from './departure-section.tsx'
import { supervisorQuery } from './queries.ts'
import styles from './supervisors.module.css'

const route = getRouteApi('/signed-in/veiledere/$supervisorId')

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Specialist, exempt, or neither, in words. */
function useQualificationText(supervisor: Supervisor): string {
  const { supervisors, formats } = useTexts()
  const { page } = supervisors
  const { specialistSince, exemptionStartsOn, exemptionEndsOn } = supervisor
  const parts = [
    ...(specialistSince === null ? [] : [page.specialist({ day: formats.day(specialistSince) })]),
    ...(exemptionStartsOn === null || exemptionEndsOn === null
      ? []
      : [page.exempt({ startsOn: formats.day(exemptionStartsOn), endsOn: formats.day(exemptionEndsOn) })]),
  ]
  return parts.length === 0 ? page.noQualification : parts.join('. ')
}

function Facts({ supervisor }: { supervisor: Supervisor }) {
  const { supervisors, formats, servicePeriods } = useTexts()
  const { page, form, kinds, load } = supervisors
  const { hprNumber, workplace, municipality, account, leavesOn, capacity, doctors: count } = supervisor
  const qualification = useQualificationText(supervisor)
  const canBe = [
    ...(supervisor.isIndividual ? [kinds.individual] : []),
    ...(supervisor.isClinical ? [kinds.clinical] : []),
  ]
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {page.facts}
      </Heading>
      <dl className={styles.facts}>
        <Fact name={page.kinds}>{canBe.join(', ')}</Fact>
        <Fact name={form.hprNumber}>{hprNumber ?? form.nothing}</Fact>
        <Fact name={form.workplace}>{workplace ?? form.nothing}</Fact>
        <Fact name={servicePeriods.municipality}>{municipality?.name ?? form.nothing}</Fact>
        {supervisor.isIndividual && <Fact name={page.qualification}>{qualification}</Fact>}
        <Fact name={supervisors.register.columns.doctors}>{load({ count, capacity })}</Fact>
        <Fact name={page.account}>{account === null ? page.noAccount : page.accountOf(account)}</Fact>
        {leavesOn !== null && <Fact name={page.leavesOn}>{formats.day(leavesOn)}</Fact>}
      </dl>
    </section>
  )
}

function Doctors({ supervisor: { appointments } }: { supervisor: Supervisor }) {
  const { page } = useTexts().supervisors
  const now = appointments.filter(({ state }) => state !== 'earlier')
  const earlier = appointments.filter(({ state }) => state === 'earlier')
  return (
    <>
      <section className={styles.section}>
        <Heading level="2" size="medium">
          {page.now}
        </Heading>
        {now.length === 0 ? (
          <BodyLong>{page.noneNow}</BodyLong>
        ) : (
          <AppointmentList appointments={now} of="supervisor" caption={page.now} />
        )}
      </section>
      {earlier.length > 0 && (
        <section className={styles.section}>
          <Heading level="2" size="medium">
            {page.earlier}
          </Heading>
          <AppointmentList appointments={earlier} of="supervisor" caption={page.earlier} />
        </section>
      )}
    </>
  )
}

function SupervisorContent({ supervisor }: { supervisor: Supervisor }) {
  const { page } = useTexts().supervisors
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      {done === null ? <NavigationNotice /> : <Notice status="success" title={done} />}
      {supervisor.isQualified === false && <Notice status="warning" title={page.unqualified} />}
      <Facts supervisor={supervisor} />
      <Doctors supervisor={supervisor} />
      <DepartureSection supervisor={supervisor} onDone={setDone} />
    </>
  )
}

/** One person of the register: what is known, whom she has and had, and who is uncovered if she leaves. */
export function SupervisorPage() {
  const { supervisors } = useTexts()
  const { supervisorId } = route.useParams()
  return (
    <LoadedPage query={useQuery(supervisorQuery(supervisorId))} skeleton={<SkeletonPage width="work" />}>
      {supervisor => (
        <Page
          title={supervisor.name}
          width="work"
          breadcrumbs={
            <Breadcrumbs
              above={[
                <TextLink key="register" to="/veiledere">
                  {supervisors.title}
                </TextLink>,
              ]}
              here={supervisor.name}
            />
          }
          action={
            supervisor.can.edit && (
              <LinkButton to="/veiledere/$supervisorId/endre" params={{ supervisorId }}>
                {supervisors.form.changeTitle}
              </LinkButton>
            )
          }
        >
          <SupervisorContent key={supervisorId} supervisor={supervisor} />
        </Page>
      )}
    </LoadedPage>
  )
}
