import type { Trainee } from '@alis/contract'
import { assess, regulationOf, type TrainingFacts } from '@alis/domain'
import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { factsOf, progressQuery } from '../progress/index.ts'
import { TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { AlternativeCard } from './alternative-card.tsx'
import {
  type Alternative,
  MOST_ALTERNATIVES,
  noAlternatives,
  readAlternatives,
  withAlternative,
  withChanged,
  without,
} from './alternatives.ts'
import { emptyChange, toValues } from './change-values.ts'
import { DoneOn, RequirementDays } from './counted-alternative.tsx'
import { draftKey, newDraft, readDraft } from './kept-draft.ts'
import { findKept, keepState, useKeptState } from './kept-state.ts'
import styles from './scenarios-page.module.css'
import { startingPoints } from './starting-points.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/alternativer')

type ScenariosProps = { trainee: Trainee; facts: TrainingFacts; today: string }

/** How it is planned now: what the alternatives are compared with. */
function AsPlanned({ planned }: { planned: ReturnType<typeof assess> }) {
  const { scenarios, progress } = useTexts()
  const { binding } = planned.completion
  return (
    <section aria-labelledby="as-planned" className={styles.card}>
      <Heading id="as-planned" level="2" size="small">
        {scenarios.asPlanned}
      </Heading>
      <div className={styles.answer}>
        <DoneOn completion={planned.completion} />
        <BodyShort size="small" textColor="subtle">
          {binding !== null &&
            `${progress.effect.decides({ requirement: progress.requirements.names[binding] })} `}
          {progress.effect.estimate}
        </BodyShort>
      </div>
      <RequirementDays requirements={planned.requirements} />
    </section>
  )
}

function Scenarios({ trainee, facts, today }: ScenariosProps) {
  const { scenarios: texts, formats } = useTexts()
  const { me } = route.useRouteContext()
  const navigate = route.useNavigate()
  const { state, keptAt, keep } = useKeptState({
    key: `alis-alternatives/${me.accountId}/${trainee.id}`,
    read: readAlternatives,
    initial: () => noAlternatives,
  })
  const planned = useMemo(() => assess(facts, regulationOf(facts.scheme), { asOf: today }), [facts, today])
  const key = draftKey(me.accountId, trainee.id)
  const hasDraft = findKept(key, readDraft) !== null
  const isFull = state.alternatives.length >= MOST_ALTERNATIVES

  const add = (name: string, changes: Alternative['changes'], isOpen = false) =>
    keep(before => withAlternative(before, { name, changes, isOpen }))
  const choose = async ({ changes }: Alternative) => {
    keepState(key, newDraft(changes))
    await navigate({ to: '/leger/$traineeId/endringer/ny', params: { traineeId: trainee.id } })
  }
  return (
    <>
      <section aria-labelledby="add" className={styles.answer}>
        <Heading id="add" level="2" size="small">
          {texts.add}
        </Heading>
        {isFull ? (
          <BodyShort>{texts.full({ count: MOST_ALTERNATIVES })}</BodyShort>
        ) : (
          <div className={styles.acts}>
            {startingPoints(trainee.servicePeriods, today).map(({ code, changes }) => (
              <Button
                key={code}
                size="small"
                variant="secondary"
                icon={<PlusIcon aria-hidden />}
                onClick={() =>
                  add(
                    texts.startingPoints[code],
                    changes.map(change => toValues(change, trainee.servicePeriods)),
                  )
                }
              >
                {texts.startingPoints[code]}
              </Button>
            ))}
            <Button
              size="small"
              variant="tertiary"
              icon={<PlusIcon aria-hidden />}
              onClick={() =>
                add(texts.numbered({ number: state.alternatives.length + 1 }), [emptyChange], true)
              }
            >
              {texts.own}
            </Button>
          </div>
        )}
        <BodyShort size="small" textColor="subtle">
          {keptAt === null ? texts.notSaved : texts.kept({ at: formats.moment(keptAt) })}
        </BodyShort>
        {hasDraft && (
          <BodyShort size="small">
            {texts.draftExists}{' '}
            <TextLink to="/leger/$traineeId/endringer/ny" params={{ traineeId: trainee.id }}>
              {texts.toDraft}
            </TextLink>
          </BodyShort>
        )}
      </section>
      <div className={styles.side}>
        <AsPlanned planned={planned} />
        {state.alternatives.map(alternative => (
          <AlternativeCard
            key={alternative.id}
            trainee={trainee}
            facts={facts}
            today={today}
            planned={planned}
            alternative={alternative}
            open={state.open?.id === alternative.id ? state.open.change : null}
            mayCopy={!isFull}
            onWrite={({ changes, open }) =>
              keep(before => ({
                ...withChanged(before, alternative.id, { changes }),
                open: open === null ? null : { id: alternative.id, change: open },
              }))
            }
            onRename={name => keep(before => withChanged(before, alternative.id, { name }))}
            onCopy={() => add(texts.copied({ name: alternative.name }), alternative.changes)}
            onRemove={() => keep(before => without(before, alternative.id))}
            onChoose={() => void choose(alternative)}
          />
        ))}
      </div>
    </>
  )
}

function ScenariosOf({ trainee }: { trainee: Trainee }) {
  const { scenarios } = useTexts()
  const progress = useQuery(progressQuery(trainee.id))
  const facts = useMemo(() => factsOf(trainee), [trainee])
  if (facts === null || !trainee.can.requestChange) return <NoAccess />
  return (
    <LoadedPage query={progress} skeleton={<SkeletonPage width="full" />}>
      {({ asOf }) => (
        <Page
          title={scenarios.titleOf({ name: `${trainee.givenName} ${trainee.familyName}` })}
          width="full"
          breadcrumbs={<TraineeCrumbs trainee={trainee} here={scenarios.title} />}
        >
          <BodyLong>{scenarios.intro}</BodyLong>
          <Scenarios trainee={trainee} facts={facts} today={asOf} />
        </Page>
      )}
    </LoadedPage>
  )
}

/** Up to four paths beside the planned one, to think with: nothing is saved before one is chosen. */
export function ScenariosPage() {
  const { traineeId } = route.useParams()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="full" />}>
      {trainee => <ScenariosOf trainee={trainee} />}
    </LoadedPage>
  )
}
